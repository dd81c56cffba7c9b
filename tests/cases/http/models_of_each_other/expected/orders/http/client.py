"""Typed HTTP clients for the Orders API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Basket


class OrdersClient(HttpClient):
    """Calls the Orders API, with the contract's timeouts and retries."""

    _service = "orders"
    _server = None
    _operations = operations.ALL

    def get_basket(self) -> Basket:
        """GET /baskets"""
        return self._call(operations.GET_BASKET)


class AsyncOrdersClient(AsyncHttpClient):
    """Calls the Orders API, with the contract's timeouts and retries."""

    _service = "orders"
    _server = None
    _operations = operations.ALL

    async def get_basket(self) -> Basket:
        """GET /baskets"""
        return await self._call(operations.GET_BASKET)
