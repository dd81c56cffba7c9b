"""Typed HTTP clients for the Say "hello" API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class OrdersClient(HttpClient):
    """Calls the Say "hello" API, with the contract's timeouts and retries."""

    _service = "orders"
    _server = None
    _operations = operations.ALL

    def say_hello(self) -> None:
        """GET /hello"""
        return self._call(operations.SAY_HELLO)


class AsyncOrdersClient(AsyncHttpClient):
    """Calls the Say "hello" API, with the contract's timeouts and retries."""

    _service = "orders"
    _server = None
    _operations = operations.ALL

    async def say_hello(self) -> None:
        """GET /hello"""
        return await self._call(operations.SAY_HELLO)
