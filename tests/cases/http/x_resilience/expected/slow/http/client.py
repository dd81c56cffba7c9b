"""Typed HTTP clients for the Slow API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class SlowClient(HttpClient):
    """Calls the Slow API, with the contract's timeouts and retries."""

    _service = "slow"
    _server = None
    _operations = operations.ALL

    def read_slowly(self) -> None:
        """GET /slow"""
        return self._call(operations.READ_SLOWLY)

    def repeat(self) -> None:
        """POST /slow"""
        return self._call(operations.REPEAT)

    def only_once(self) -> None:
        """PUT /slow"""
        return self._call(operations.ONLY_ONCE)


class AsyncSlowClient(AsyncHttpClient):
    """Calls the Slow API, with the contract's timeouts and retries."""

    _service = "slow"
    _server = None
    _operations = operations.ALL

    async def read_slowly(self) -> None:
        """GET /slow"""
        return await self._call(operations.READ_SLOWLY)

    async def repeat(self) -> None:
        """POST /slow"""
        return await self._call(operations.REPEAT)

    async def only_once(self) -> None:
        """PUT /slow"""
        return await self._call(operations.ONLY_ONCE)
