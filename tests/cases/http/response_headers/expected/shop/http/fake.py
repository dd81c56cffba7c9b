"""A stand-in for a server of the Shop API, for tests."""

from __future__ import annotations

from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations


class FakeShopService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_orders(self) -> Answered[list[str]]:
        return await self._answer(operations.LIST_ORDERS)

    async def create_order(self) -> Answered[None]:
        return await self._answer(operations.CREATE_ORDER)

    async def head_order(self, id: str) -> Answered[None]:
        return await self._answer(operations.HEAD_ORDER, id=id)
