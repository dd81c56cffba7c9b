"""Typed HTTP clients for the Partly API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import AddPartRequest


class PartlyClient(HttpClient):
    """Calls the Partly API, with the contract's timeouts and retries."""

    _service = "partly"
    _server = None
    _operations = (operations.ADD_PART,)

    def add_part(self, *, body: AddPartRequest | None = None) -> None:
        """POST /parts"""
        return self._call(operations.ADD_PART, body=body)


class AsyncPartlyClient(AsyncHttpClient):
    """Calls the Partly API, with the contract's timeouts and retries."""

    _service = "partly"
    _server = None
    _operations = PartlyClient._operations

    async def add_part(self, *, body: AddPartRequest | None = None) -> None:
        """POST /parts"""
        return await self._call(operations.ADD_PART, body=body)
