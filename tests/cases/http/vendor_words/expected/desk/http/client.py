"""Typed HTTP clients for the Desk API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class DeskClient(HttpClient):
    """Calls the Desk API, with the contract's timeouts and retries."""

    _service = "desk"
    _server = None
    _operations = operations.ALL

    def list_notes(self, *, limit: int | None = None) -> list[str]:
        """GET /notes"""
        return self._call(operations.LIST_NOTES, query={"limit": limit})


class AsyncDeskClient(AsyncHttpClient):
    """Calls the Desk API, with the contract's timeouts and retries."""

    _service = "desk"
    _server = None
    _operations = operations.ALL

    async def list_notes(self, *, limit: int | None = None) -> list[str]:
        """GET /notes"""
        return await self._call(operations.LIST_NOTES, query={"limit": limit})
