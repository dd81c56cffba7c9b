"""Typed HTTP clients for the Shop API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Thing


class ShopClient(HttpClient):
    """Calls the Shop API, with the contract's timeouts and retries."""

    _service = "shop"
    _server = None
    _operations = operations.ALL

    def add_thing(self, body: Thing) -> Thing:
        """POST /things"""
        return self._call(operations.ADD_THING, body=body)


class AsyncShopClient(AsyncHttpClient):
    """Calls the Shop API, with the contract's timeouts and retries."""

    _service = "shop"
    _server = None
    _operations = operations.ALL

    async def add_thing(self, body: Thing) -> Thing:
        """POST /things"""
        return await self._call(operations.ADD_THING, body=body)
