"""Typed HTTP clients for the Cart API."""

from __future__ import annotations

from ..._shared.price import Price
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class CartClient(HttpClient):
    """Calls the Cart API, with the contract's timeouts and retries."""

    _service = "cart"
    _server = None
    _operations = operations.ALL

    def get_total(self) -> Price:
        """GET /total"""
        return self._call(operations.GET_TOTAL)


class AsyncCartClient(AsyncHttpClient):
    """Calls the Cart API, with the contract's timeouts and retries."""

    _service = "cart"
    _server = None
    _operations = operations.ALL

    async def get_total(self) -> Price:
        """GET /total"""
        return await self._call(operations.GET_TOTAL)
