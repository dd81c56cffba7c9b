"""Typed HTTP clients for the Users API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class UsersClient(HttpClient):
    """Calls the Users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = None
    _operations = operations.ALL

    def list_users(self) -> None:
        """GET /users"""
        return self._call(operations.LIST_USERS)

    def have_users(self) -> None:
        """HEAD /users"""
        return self._call(operations.HAVE_USERS)

    def get_user(self) -> None:
        """GET /user"""
        return self._call(operations.GET_USER)

    def has_user(self) -> None:
        """HEAD /user"""
        return self._call(operations.HAS_USER)


class AsyncUsersClient(AsyncHttpClient):
    """Calls the Users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = None
    _operations = operations.ALL

    async def list_users(self) -> None:
        """GET /users"""
        return await self._call(operations.LIST_USERS)

    async def have_users(self) -> None:
        """HEAD /users"""
        return await self._call(operations.HAVE_USERS)

    async def get_user(self) -> None:
        """GET /user"""
        return await self._call(operations.GET_USER)

    async def has_user(self) -> None:
        """HEAD /user"""
        return await self._call(operations.HAS_USER)
