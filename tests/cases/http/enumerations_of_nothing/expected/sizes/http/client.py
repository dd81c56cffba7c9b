"""Typed HTTP clients for the Sizes API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Size


class SizesClient(HttpClient):
    """Calls the Sizes API, with the contract's timeouts and retries."""

    _service = "sizes"
    _server = None
    _operations = operations.ALL

    def get_sizes(self) -> Size:
        """GET /sizes"""
        return self._call(operations.GET_SIZES)


class AsyncSizesClient(AsyncHttpClient):
    """Calls the Sizes API, with the contract's timeouts and retries."""

    _service = "sizes"
    _server = None
    _operations = operations.ALL

    async def get_sizes(self) -> Size:
        """GET /sizes"""
        return await self._call(operations.GET_SIZES)
