"""Typed HTTP clients for the Users API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import User, UserInput


class UsersClient(HttpClient):
    """Calls the Users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = None
    _operations = operations.ALL

    def create_user(self, body: UserInput) -> User:
        """POST /users"""
        return self._call(operations.CREATE_USER, body=body)

    def list_users(self) -> list[User]:
        """GET /users"""
        return self._call(operations.LIST_USERS)


class AsyncUsersClient(AsyncHttpClient):
    """Calls the Users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = None
    _operations = operations.ALL

    async def create_user(self, body: UserInput) -> User:
        """POST /users"""
        return await self._call(operations.CREATE_USER, body=body)

    async def list_users(self) -> list[User]:
        """GET /users"""
        return await self._call(operations.LIST_USERS)
