"""Typed HTTP clients for the Groups API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Group


class GroupsClient(HttpClient):
    """Calls the Groups API, with the contract's timeouts and retries."""

    _service = "groups"
    _server = None
    _operations = operations.ALL

    def add_group(self, body: Group) -> Group:
        """POST /groups"""
        return self._call(operations.ADD_GROUP, body=body)

    def put_groups(self, body: str) -> None:
        """PUT /groups"""
        return self._call(operations.PUT_GROUPS, body=body)


class AsyncGroupsClient(AsyncHttpClient):
    """Calls the Groups API, with the contract's timeouts and retries."""

    _service = "groups"
    _server = None
    _operations = operations.ALL

    async def add_group(self, body: Group) -> Group:
        """POST /groups"""
        return await self._call(operations.ADD_GROUP, body=body)

    async def put_groups(self, body: str) -> None:
        """PUT /groups"""
        return await self._call(operations.PUT_GROUPS, body=body)
