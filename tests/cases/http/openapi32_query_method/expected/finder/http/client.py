"""Typed HTTP clients for the Finder API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Wish


class FinderClient(HttpClient):
    """Calls the Finder API, with the contract's timeouts and retries."""

    _service = "finder"
    _server = None
    _operations = operations.ALL

    def find_things(self, body: Wish) -> list[str]:
        """QUERY /things"""
        return self._call(operations.FIND_THINGS, body=body)

    def link_things(self) -> None:
        """LINK /things"""
        return self._call(operations.LINK_THINGS)


class AsyncFinderClient(AsyncHttpClient):
    """Calls the Finder API, with the contract's timeouts and retries."""

    _service = "finder"
    _server = None
    _operations = operations.ALL

    async def find_things(self, body: Wish) -> list[str]:
        """QUERY /things"""
        return await self._call(operations.FIND_THINGS, body=body)

    async def link_things(self) -> None:
        """LINK /things"""
        return await self._call(operations.LINK_THINGS)
