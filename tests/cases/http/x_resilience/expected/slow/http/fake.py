"""A stand-in for a server of the Slow API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeSlowService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def read_slowly(self) -> None:
        return await self._answer(operations.READ_SLOWLY)

    async def repeat(self) -> None:
        return await self._answer(operations.REPEAT)

    async def only_once(self) -> None:
        return await self._answer(operations.ONLY_ONCE)
