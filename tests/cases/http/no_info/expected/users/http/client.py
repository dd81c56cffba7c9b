"""Typed HTTP clients for the users API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class UsersClient(HttpClient):
    """Calls the users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = None
    _operations = operations.ALL

    def get_users(self) -> None:
        """GET /users"""
        return self._call(operations.GET_USERS)


class AsyncUsersClient(AsyncHttpClient):
    """Calls the users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = None
    _operations = operations.ALL

    async def get_users(self) -> None:
        """GET /users"""
        return await self._call(operations.GET_USERS)
