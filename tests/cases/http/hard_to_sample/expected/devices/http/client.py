"""Typed HTTP clients for the Devices API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Deep, Endless


class DevicesClient(HttpClient):
    """Calls the Devices API, with the contract's timeouts and retries."""

    _service = "devices"
    _server = None
    _operations = operations.ALL

    def endless(self) -> Endless:
        """GET /endless"""
        return self._call(operations.ENDLESS)

    def add_deep(self, body: Deep) -> None:
        """POST /deep"""
        return self._call(operations.ADD_DEEP, body=body)


class AsyncDevicesClient(AsyncHttpClient):
    """Calls the Devices API, with the contract's timeouts and retries."""

    _service = "devices"
    _server = None
    _operations = operations.ALL

    async def endless(self) -> Endless:
        """GET /endless"""
        return await self._call(operations.ENDLESS)

    async def add_deep(self, body: Deep) -> None:
        """POST /deep"""
        return await self._call(operations.ADD_DEEP, body=body)
