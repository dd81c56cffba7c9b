"""Typed HTTP clients for the Users API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class UsersClient(HttpClient):
    """Calls the Users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = None
    _operations = operations.ALL

    def get_user(self) -> None:
        """GET /users"""
        return self._call(operations.GET_USER)

    def put_users(self) -> None:
        """PUT /users"""
        return self._call(operations.PUT_USERS)


class AsyncUsersClient(AsyncHttpClient):
    """Calls the Users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = None
    _operations = operations.ALL

    async def get_user(self) -> None:
        """GET /users"""
        return await self._call(operations.GET_USER)

    async def put_users(self) -> None:
        """PUT /users"""
        return await self._call(operations.PUT_USERS)
