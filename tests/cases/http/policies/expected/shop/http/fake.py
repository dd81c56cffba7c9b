"""A stand-in for a server of the Shop API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeShopService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_goods(self) -> None:
        return await self._answer(operations.LIST_GOODS)

    async def add_goods(self) -> None:
        return await self._answer(operations.ADD_GOODS)

    async def get_goods(self, id: str) -> None:
        return await self._answer(operations.GET_GOODS, id=id)

    async def find_goods(self, id: str) -> None:
        return await self._answer(operations.FIND_GOODS, id=id)

    async def remove_goods(self, id: str) -> None:
        return await self._answer(operations.REMOVE_GOODS, id=id)
