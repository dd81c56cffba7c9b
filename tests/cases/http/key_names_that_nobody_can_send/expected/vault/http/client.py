"""Typed HTTP clients for the Vault API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class VaultClient(HttpClient):
    """Calls the Vault API, with the contract's timeouts and retries."""

    _service = "vault"
    _server = None
    _operations = operations.ALL

    def list_secrets(self) -> None:
        """GET /secrets"""
        return self._call(operations.LIST_SECRETS)

    def list_notes(self) -> None:
        """GET /notes"""
        return self._call(operations.LIST_NOTES)

    def list_hints(self) -> None:
        """GET /hints"""
        return self._call(operations.LIST_HINTS)

    def replace_hints(self) -> None:
        """PUT /hints"""
        return self._call(operations.REPLACE_HINTS)


class AsyncVaultClient(AsyncHttpClient):
    """Calls the Vault API, with the contract's timeouts and retries."""

    _service = "vault"
    _server = None
    _operations = operations.ALL

    async def list_secrets(self) -> None:
        """GET /secrets"""
        return await self._call(operations.LIST_SECRETS)

    async def list_notes(self) -> None:
        """GET /notes"""
        return await self._call(operations.LIST_NOTES)

    async def list_hints(self) -> None:
        """GET /hints"""
        return await self._call(operations.LIST_HINTS)

    async def replace_hints(self) -> None:
        """PUT /hints"""
        return await self._call(operations.REPLACE_HINTS)
