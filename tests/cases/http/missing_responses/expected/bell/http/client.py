"""Typed HTTP clients for the Bell API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class BellClient(HttpClient):
    """Calls the Bell API, with the contract's timeouts and retries."""

    _service = "bell"
    _server = None
    _operations = operations.ALL

    def ring(self) -> None:
        """POST /bell"""
        return self._call(operations.RING)

    def tune(self, body: int) -> None:
        """PUT /bell"""
        return self._call(operations.TUNE, body=body)

    def listen(self) -> None:
        """GET /bell

        Raises:
            ListenNotFound: There is no bell.
        """
        return self._call(operations.LISTEN)

    def remove(self) -> None:
        """DELETE /bell"""
        return self._call(operations.REMOVE)


class AsyncBellClient(AsyncHttpClient):
    """Calls the Bell API, with the contract's timeouts and retries."""

    _service = "bell"
    _server = None
    _operations = operations.ALL

    async def ring(self) -> None:
        """POST /bell"""
        return await self._call(operations.RING)

    async def tune(self, body: int) -> None:
        """PUT /bell"""
        return await self._call(operations.TUNE, body=body)

    async def listen(self) -> None:
        """GET /bell

        Raises:
            ListenNotFound: There is no bell.
        """
        return await self._call(operations.LISTEN)

    async def remove(self) -> None:
        """DELETE /bell"""
        return await self._call(operations.REMOVE)
