"""Typed HTTP clients for the Members API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class MembersClient(HttpClient):
    """Calls the Members API, with the contract's timeouts and retries."""

    _service = "members"
    _server = None
    _operations = operations.ALL

    def list_members(self) -> None:
        """List all members."""
        return self._call(operations.LIST_MEMBERS)


class AsyncMembersClient(AsyncHttpClient):
    """Calls the Members API, with the contract's timeouts and retries."""

    _service = "members"
    _server = None
    _operations = operations.ALL

    async def list_members(self) -> None:
        """List all members."""
        return await self._call(operations.LIST_MEMBERS)
