"""Typed HTTP clients for the Users API."""

from __future__ import annotations

from ...orders.http.models import UserId
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import User


class UsersClient(HttpClient):
    """Calls the Users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = None
    _operations = operations.ALL

    def get_user(self, id: UserId) -> User:
        """GET /users/{id}"""
        return self._call(operations.GET_USER, path={"id": id})


class AsyncUsersClient(AsyncHttpClient):
    """Calls the Users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = None
    _operations = operations.ALL

    async def get_user(self, id: UserId) -> User:
        """GET /users/{id}"""
        return await self._call(operations.GET_USER, path={"id": id})
