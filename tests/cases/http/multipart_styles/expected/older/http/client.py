"""Typed HTTP clients for the Older API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import AddShapeRequest


class OlderClient(HttpClient):
    """Calls the Older API, with the contract's timeouts and retries."""

    _service = "older"
    _server = None
    _operations = operations.ALL

    def add_shape(self, body: AddShapeRequest) -> None:
        """POST /shapes"""
        return self._call(operations.ADD_SHAPE, body=body)


class AsyncOlderClient(AsyncHttpClient):
    """Calls the Older API, with the contract's timeouts and retries."""

    _service = "older"
    _server = None
    _operations = operations.ALL

    async def add_shape(self, body: AddShapeRequest) -> None:
        """POST /shapes"""
        return await self._call(operations.ADD_SHAPE, body=body)
