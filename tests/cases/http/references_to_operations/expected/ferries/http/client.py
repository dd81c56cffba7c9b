"""Typed HTTP clients for the Ferries API."""

from __future__ import annotations

from ..._shared.more import Ferry
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class FerriesClient(HttpClient):
    """Calls the Ferries API, with the contract's timeouts and retries."""

    _service = "ferries"
    _server = None
    _operations = operations.ALL

    def get_ferry(self, name: str) -> Ferry:
        """GET /ferries/{name}"""
        return self._call(operations.GET_FERRY, path={"name": name})

    def replace_ferry(self, name: str, body: Ferry) -> None:
        """Replace a ferry."""
        return self._call(operations.REPLACE_FERRY, path={"name": name}, body=body)


class AsyncFerriesClient(AsyncHttpClient):
    """Calls the Ferries API, with the contract's timeouts and retries."""

    _service = "ferries"
    _server = None
    _operations = operations.ALL

    async def get_ferry(self, name: str) -> Ferry:
        """GET /ferries/{name}"""
        return await self._call(operations.GET_FERRY, path={"name": name})

    async def replace_ferry(self, name: str, body: Ferry) -> None:
        """Replace a ferry."""
        return await self._call(
            operations.REPLACE_FERRY, path={"name": name}, body=body
        )
