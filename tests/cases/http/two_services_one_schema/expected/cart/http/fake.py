"""A stand-in for a server of the Cart API, for tests."""

from __future__ import annotations

from ..._shared.price import Price
from ...runtime.http.fake import HttpFake
from . import operations


class FakeCartService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_total(self) -> Price:
        return await self._answer(operations.GET_TOTAL)
