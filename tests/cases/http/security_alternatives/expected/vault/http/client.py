"""Typed HTTP clients for the Vault API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class VaultClient(HttpClient):
    """Calls the Vault API, with the contract's timeouts and retries."""

    _service = "vault"
    _server = None
    _operations = operations.ALL

    def list_secrets(self) -> list[str]:
        """GET /secrets"""
        return self._call(operations.LIST_SECRETS)

    def add_secret(self) -> None:
        """POST /secrets"""
        return self._call(operations.ADD_SECRET)

    def status(self) -> None:
        """GET /status"""
        return self._call(operations.STATUS)

    def hint(self) -> str:
        """GET /hints"""
        return self._call(operations.HINT)

    def cookie(self) -> None:
        """GET /cookies"""
        return self._call(operations.COOKIE)

    def profile(self) -> None:
        """GET /profile"""
        return self._call(operations.PROFILE)


class AsyncVaultClient(AsyncHttpClient):
    """Calls the Vault API, with the contract's timeouts and retries."""

    _service = "vault"
    _server = None
    _operations = operations.ALL

    async def list_secrets(self) -> list[str]:
        """GET /secrets"""
        return await self._call(operations.LIST_SECRETS)

    async def add_secret(self) -> None:
        """POST /secrets"""
        return await self._call(operations.ADD_SECRET)

    async def status(self) -> None:
        """GET /status"""
        return await self._call(operations.STATUS)

    async def hint(self) -> str:
        """GET /hints"""
        return await self._call(operations.HINT)

    async def cookie(self) -> None:
        """GET /cookies"""
        return await self._call(operations.COOKIE)

    async def profile(self) -> None:
        """GET /profile"""
        return await self._call(operations.PROFILE)
