"""A stand-in for a server of the Desk API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeDeskService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_notes(self, *, limit: int | None) -> list[str]:
        return await self._answer(operations.LIST_NOTES, limit=limit)
