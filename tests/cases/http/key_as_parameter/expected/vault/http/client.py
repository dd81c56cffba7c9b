"""Typed HTTP clients for the Vault API."""

from __future__ import annotations

from uuid import UUID

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Key


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

    def add_secret(
        self, *, token: UUID, session: int, x_key: Key, more: str | None = None
    ) -> None:
        """POST /secrets"""
        return self._call(
            operations.ADD_SECRET,
            query={"token": token, "more": more},
            header={"X-Key": x_key},
            cookie={"session": session},
        )

    def forget_secrets(self, *, token: str) -> None:
        """DELETE /secrets"""
        return self._call(operations.FORGET_SECRETS, query={"token": token})


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

    async def add_secret(
        self, *, token: UUID, session: int, x_key: Key, more: str | None = None
    ) -> None:
        """POST /secrets"""
        return await self._call(
            operations.ADD_SECRET,
            query={"token": token, "more": more},
            header={"X-Key": x_key},
            cookie={"session": session},
        )

    async def forget_secrets(self, *, token: str) -> None:
        """DELETE /secrets"""
        return await self._call(operations.FORGET_SECRETS, query={"token": token})
