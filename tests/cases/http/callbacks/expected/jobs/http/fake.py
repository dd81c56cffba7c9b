"""A stand-in for a server of the Jobs API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import StartJobRequest


class FakeJobsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def start_job(self, body: StartJobRequest) -> None:
        return await self._answer(operations.START_JOB, body=body)

    async def start_test(self) -> None:
        return await self._answer(operations.START_TEST)
