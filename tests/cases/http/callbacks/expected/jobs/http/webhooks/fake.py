"""A stand-in for a server of the Jobs webhooks API, for tests."""

from __future__ import annotations

from ....runtime.http.fake import HttpFake
from ..models import DoneRequest
from . import operations


class FakeJobsWebhooksService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def done(self, body: DoneRequest) -> None:
        return await self._answer(operations.DONE, body=body)

    async def progress(self, body: int) -> None:
        return await self._answer(operations.PROGRESS, body=body)

    async def start_test_progress(self, body: str) -> None:
        return await self._answer(operations.START_TEST_PROGRESS, body=body)
