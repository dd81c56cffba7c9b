"""A stand-in for a server of the Bell API, for tests."""

from __future__ import annotations

from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations


class FakeBellService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def ring(self) -> Answered[None]:
        return await self._answer(operations.RING)

    async def tune(self, body: int) -> Answered[None]:
        return await self._answer(operations.TUNE, body=body)

    async def listen(self) -> Answered[None]:
        return await self._answer(operations.LISTEN)

    async def remove(self) -> Answered[None]:
        return await self._answer(operations.REMOVE)
