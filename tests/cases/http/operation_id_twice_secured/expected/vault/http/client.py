"""Typed HTTP clients for the Vault API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class VaultClient(HttpClient):
    """Calls the Vault API, with the contract's timeouts and retries."""

    _service = "vault"
    _server = None
    _operations = operations.ALL

    def read(self) -> None:
        """GET /secret"""
        return self._call(operations.READ)

    def get_open(self) -> None:
        """GET /open"""
        return self._call(operations.GET_OPEN)

    def put_open(self) -> None:
        """PUT /open"""
        return self._call(operations.PUT_OPEN)


class AsyncVaultClient(AsyncHttpClient):
    """Calls the Vault API, with the contract's timeouts and retries."""

    _service = "vault"
    _server = None
    _operations = operations.ALL

    async def read(self) -> None:
        """GET /secret"""
        return await self._call(operations.READ)

    async def get_open(self) -> None:
        """GET /open"""
        return await self._call(operations.GET_OPEN)

    async def put_open(self) -> None:
        """PUT /open"""
        return await self._call(operations.PUT_OPEN)
