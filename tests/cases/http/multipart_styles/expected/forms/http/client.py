"""Typed HTTP clients for the Forms API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import AddShapeRequest


class FormsClient(HttpClient):
    """Calls the Forms API, with the contract's timeouts and retries."""

    _service = "forms"
    _server = None
    _operations = operations.ALL

    def add_shape(self, body: AddShapeRequest) -> None:
        """POST /shapes"""
        return self._call(operations.ADD_SHAPE, body=body)


class AsyncFormsClient(AsyncHttpClient):
    """Calls the Forms API, with the contract's timeouts and retries."""

    _service = "forms"
    _server = None
    _operations = operations.ALL

    async def add_shape(self, body: AddShapeRequest) -> None:
        """POST /shapes"""
        return await self._call(operations.ADD_SHAPE, body=body)
