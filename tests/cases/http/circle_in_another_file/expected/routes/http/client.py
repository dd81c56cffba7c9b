"""Typed HTTP clients for the Routes API."""

from __future__ import annotations

from ..._shared.parts import Route
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Named


class RoutesClient(HttpClient):
    """Calls the Routes API, with the contract's timeouts and retries."""

    _service = "routes"
    _server = None
    _operations = operations.ALL

    def add_route(self, body: Named) -> Route:
        """POST /routes"""
        return self._call(operations.ADD_ROUTE, body=body)


class AsyncRoutesClient(AsyncHttpClient):
    """Calls the Routes API, with the contract's timeouts and retries."""

    _service = "routes"
    _server = None
    _operations = operations.ALL

    async def add_route(self, body: Named) -> Route:
        """POST /routes"""
        return await self._call(operations.ADD_ROUTE, body=body)
