"""Typed HTTP clients for the Shop API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class ShopClient(HttpClient):
    """Calls the Shop API, with the contract's timeouts and retries."""

    _service = "shop"
    _server = None
    _operations = operations.ALL

    def list_orders(self) -> list[str]:
        """GET /orders

        Raises:
            TooMany: Come again.
        """
        return self._call(operations.LIST_ORDERS)

    def create_order(self) -> None:
        """POST /orders

        Raises:
            TooMany: Come again.
        """
        return self._call(operations.CREATE_ORDER)

    def head_order(self, id: str) -> None:
        """HEAD /orders/{id}"""
        return self._call(operations.HEAD_ORDER, path={"id": id})


class AsyncShopClient(AsyncHttpClient):
    """Calls the Shop API, with the contract's timeouts and retries."""

    _service = "shop"
    _server = None
    _operations = operations.ALL

    async def list_orders(self) -> list[str]:
        """GET /orders

        Raises:
            TooMany: Come again.
        """
        return await self._call(operations.LIST_ORDERS)

    async def create_order(self) -> None:
        """POST /orders

        Raises:
            TooMany: Come again.
        """
        return await self._call(operations.CREATE_ORDER)

    async def head_order(self, id: str) -> None:
        """HEAD /orders/{id}"""
        return await self._call(operations.HEAD_ORDER, path={"id": id})
