"""Typed HTTP clients for the Users API."""

from __future__ import annotations

from typing import Any

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class UsersClient(HttpClient):
    """Calls the Users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = None
    _operations = operations.ALL

    def get_user(self, id: str, other: Any) -> None:
        """GET /users/{id}/{other}"""
        return self._call(operations.GET_USER, path={"id": id, "other": other})


class AsyncUsersClient(AsyncHttpClient):
    """Calls the Users API, with the contract's timeouts and retries."""

    _service = "users"
    _server = None
    _operations = operations.ALL

    async def get_user(self, id: str, other: Any) -> None:
        """GET /users/{id}/{other}"""
        return await self._call(operations.GET_USER, path={"id": id, "other": other})
