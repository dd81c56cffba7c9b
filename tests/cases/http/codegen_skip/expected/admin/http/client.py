"""Typed HTTP clients for the Admin API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class AdminClient(HttpClient):
    """Calls the Admin API, with the contract's timeouts and retries."""

    _service = "admin"
    _server = None
    _operations = operations.ALL

    def get_health(self) -> None:
        """GET /health"""
        return self._call(operations.GET_HEALTH)

    def set_secrets(self) -> None:
        """PUT /secrets"""
        return self._call(operations.SET_SECRETS)


class AsyncAdminClient(AsyncHttpClient):
    """Calls the Admin API, with the contract's timeouts and retries."""

    _service = "admin"
    _server = None
    _operations = operations.ALL

    async def get_health(self) -> None:
        """GET /health"""
        return await self._call(operations.GET_HEALTH)

    async def set_secrets(self) -> None:
        """PUT /secrets"""
        return await self._call(operations.SET_SECRETS)
