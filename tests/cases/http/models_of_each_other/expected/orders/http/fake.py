"""A stand-in for a server of the Orders API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Basket


class FakeOrdersService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_basket(self) -> Basket:
        return await self._answer(operations.GET_BASKET)
