"""A stand-in for a server of the Old things API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeOldService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_old(self, *, how: str | None) -> str:
        return await self._answer(operations.GET_OLD, how=how)
