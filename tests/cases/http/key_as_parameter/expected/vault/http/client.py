"""Typed HTTP clients for the Vault API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class VaultClient(HttpClient):
    """Calls the Vault API, with the contract's timeouts and retries."""

    _service = "vault"
    _server = None
    _operations = operations.ALL

    def list_secrets(self, *, x_key: str | None = None) -> None:
        """GET /secrets"""
        return self._call(operations.LIST_SECRETS, header={"x-key": x_key})

    def replace_secrets(self, *, token: str) -> None:
        """PUT /secrets"""
        return self._call(operations.REPLACE_SECRETS, query={"token": token})


class AsyncVaultClient(AsyncHttpClient):
    """Calls the Vault API, with the contract's timeouts and retries."""

    _service = "vault"
    _server = None
    _operations = operations.ALL

    async def list_secrets(self, *, x_key: str | None = None) -> None:
        """GET /secrets"""
        return await self._call(operations.LIST_SECRETS, header={"x-key": x_key})

    async def replace_secrets(self, *, token: str) -> None:
        """PUT /secrets"""
        return await self._call(operations.REPLACE_SECRETS, query={"token": token})
