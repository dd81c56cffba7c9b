"""Typed HTTP clients for the Shops API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class ShopsClient(HttpClient):
    """Calls the Shops API, with the contract's timeouts and retries."""

    _service = "shops"
    _server = None
    _operations = operations.ALL

    def exploded(self, *, ids: list[int] | None = None) -> None:
        """GET /exploded"""
        return self._call(operations.EXPLODED, cookie={"ids": ids})

    def whole(self, *, ids: list[int] | None = None) -> None:
        """GET /whole"""
        return self._call(operations.WHOLE, cookie={"ids": ids})


class AsyncShopsClient(AsyncHttpClient):
    """Calls the Shops API, with the contract's timeouts and retries."""

    _service = "shops"
    _server = None
    _operations = operations.ALL

    async def exploded(self, *, ids: list[int] | None = None) -> None:
        """GET /exploded"""
        return await self._call(operations.EXPLODED, cookie={"ids": ids})

    async def whole(self, *, ids: list[int] | None = None) -> None:
        """GET /whole"""
        return await self._call(operations.WHOLE, cookie={"ids": ids})
