"""Typed HTTP clients for the Maps API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class MapsClient(HttpClient):
    """Calls the Maps API, with the contract's timeouts and retries."""

    _service = "maps"
    _server = None
    _operations = operations.ALL

    def get_map(self) -> None:
        """GET /map"""
        return self._call(operations.GET_MAP)


class AsyncMapsClient(AsyncHttpClient):
    """Calls the Maps API, with the contract's timeouts and retries."""

    _service = "maps"
    _server = None
    _operations = operations.ALL

    async def get_map(self) -> None:
        """GET /map"""
        return await self._call(operations.GET_MAP)
