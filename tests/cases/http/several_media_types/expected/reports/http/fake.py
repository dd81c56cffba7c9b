"""A stand-in for a server of the Reports API, for tests."""

from __future__ import annotations

from ...runtime.http import File
from ...runtime.http.fake import HttpFake
from . import operations
from .models import Report


class FakeReportsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_report(self, id: str) -> Report | str | bytes | File:
        return await self._answer(operations.GET_REPORT, id=id)

    async def put_report(self, id: str, body: Report | str) -> None:
        return await self._answer(operations.PUT_REPORT, id=id, body=body)
