"""Typed HTTP clients for the Login API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class LoginClient(HttpClient):
    """Calls the Login API, with the contract's timeouts and retries."""

    _service = "login"
    _server = None
    _operations = operations.ALL

    def basic_auth(self) -> None:
        """GET /login"""
        return self._call(operations.BASIC_AUTH)

    def me(self) -> None:
        """GET /me"""
        return self._call(operations.ME)


class AsyncLoginClient(AsyncHttpClient):
    """Calls the Login API, with the contract's timeouts and retries."""

    _service = "login"
    _server = None
    _operations = operations.ALL

    async def basic_auth(self) -> None:
        """GET /login"""
        return await self._call(operations.BASIC_AUTH)

    async def me(self) -> None:
        """GET /me"""
        return await self._call(operations.ME)
