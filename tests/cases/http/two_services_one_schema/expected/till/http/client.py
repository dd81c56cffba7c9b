"""Typed HTTP clients for the Till API."""

from __future__ import annotations

from ..._shared.price import Price
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class TillClient(HttpClient):
    """Calls the Till API, with the contract's timeouts and retries."""

    _service = "till"
    _server = None
    _operations = operations.ALL

    def take(self, body: Price) -> None:
        """POST /takings"""
        return self._call(operations.TAKE, body=body)


class AsyncTillClient(AsyncHttpClient):
    """Calls the Till API, with the contract's timeouts and retries."""

    _service = "till"
    _server = None
    _operations = operations.ALL

    async def take(self, body: Price) -> None:
        """POST /takings"""
        return await self._call(operations.TAKE, body=body)
