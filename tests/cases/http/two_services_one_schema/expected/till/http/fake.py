"""A stand-in for a server of the Till API, for tests."""

from __future__ import annotations

from ..._shared.price import Price
from ...runtime.http.fake import HttpFake
from . import operations


class FakeTillService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def take(self, body: Price) -> None:
        return await self._answer(operations.TAKE, body=body)
