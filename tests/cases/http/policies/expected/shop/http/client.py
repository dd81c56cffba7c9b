"""Typed HTTP clients for the Shop API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class ShopClient(HttpClient):
    """Calls the Shop API, with the contract's timeouts and retries."""

    _service = "shop"
    _server = None
    _operations = operations.ALL

    def list_goods(self) -> None:
        """GET /goods"""
        return self._call(operations.LIST_GOODS)

    def add_goods(self) -> None:
        """POST /goods"""
        return self._call(operations.ADD_GOODS)

    def get_goods(self, id: str) -> None:
        """GET /goods/{id}"""
        return self._call(operations.GET_GOODS, path={"id": id})

    def find_goods(self, id: str) -> None:
        """POST /goods/{id}"""
        return self._call(operations.FIND_GOODS, path={"id": id})

    def remove_goods(self, id: str) -> None:
        """DELETE /goods/{id}"""
        return self._call(operations.REMOVE_GOODS, path={"id": id})


class AsyncShopClient(AsyncHttpClient):
    """Calls the Shop API, with the contract's timeouts and retries."""

    _service = "shop"
    _server = None
    _operations = operations.ALL

    async def list_goods(self) -> None:
        """GET /goods"""
        return await self._call(operations.LIST_GOODS)

    async def add_goods(self) -> None:
        """POST /goods"""
        return await self._call(operations.ADD_GOODS)

    async def get_goods(self, id: str) -> None:
        """GET /goods/{id}"""
        return await self._call(operations.GET_GOODS, path={"id": id})

    async def find_goods(self, id: str) -> None:
        """POST /goods/{id}"""
        return await self._call(operations.FIND_GOODS, path={"id": id})

    async def remove_goods(self, id: str) -> None:
        """DELETE /goods/{id}"""
        return await self._call(operations.REMOVE_GOODS, path={"id": id})
