"""Typed HTTP clients for the Filter API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Filter


class FilterClient(HttpClient):
    """Calls the Filter API, with the contract's timeouts and retries."""

    _service = "filter"
    _server = None
    _operations = operations.ALL

    def list_items(
        self, *, filter: Filter, x_context: dict[str, str] | None = None
    ) -> list[str]:
        """GET /items"""
        return self._call(
            operations.LIST_ITEMS,
            query={"filter": filter},
            header={"X-Context": x_context},
        )


class AsyncFilterClient(AsyncHttpClient):
    """Calls the Filter API, with the contract's timeouts and retries."""

    _service = "filter"
    _server = None
    _operations = operations.ALL

    async def list_items(
        self, *, filter: Filter, x_context: dict[str, str] | None = None
    ) -> list[str]:
        """GET /items"""
        return await self._call(
            operations.LIST_ITEMS,
            query={"filter": filter},
            header={"X-Context": x_context},
        )
