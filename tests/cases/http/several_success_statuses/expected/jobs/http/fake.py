"""A stand-in for a server of the Jobs API, for tests."""

from __future__ import annotations

from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations
from .models import Job, Ticket


class FakeJobsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def put_job(self, id: str, body: Job) -> Answered[Job | Ticket | None]:
        return await self._answer(operations.PUT_JOB, id=id, body=body)

    async def get_job(self, id: str) -> Answered[Job]:
        return await self._answer(operations.GET_JOB, id=id)
