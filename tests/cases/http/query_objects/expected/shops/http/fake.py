"""A stand-in for a server of the Shops API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeShopsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def exploded(self, *, ids: list[int] | None) -> None:
        return await self._answer(operations.EXPLODED, ids=ids)

    async def whole(self, *, ids: list[int] | None) -> None:
        return await self._answer(operations.WHOLE, ids=ids)
