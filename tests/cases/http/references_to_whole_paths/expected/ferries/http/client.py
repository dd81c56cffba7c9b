"""Typed HTTP clients for the Ferries API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class FerriesClient(HttpClient):
    """Calls the Ferries API, with the contract's timeouts and retries."""

    _service = "ferries"
    _server = None
    _operations = operations.ALL

    def list_ferries(self) -> list[str]:
        """GET /ferries

        Raises:
            ListFerriesNotFound: None.
        """
        return self._call(operations.LIST_FERRIES)


class AsyncFerriesClient(AsyncHttpClient):
    """Calls the Ferries API, with the contract's timeouts and retries."""

    _service = "ferries"
    _server = None
    _operations = operations.ALL

    async def list_ferries(self) -> list[str]:
        """GET /ferries

        Raises:
            ListFerriesNotFound: None.
        """
        return await self._call(operations.LIST_FERRIES)
