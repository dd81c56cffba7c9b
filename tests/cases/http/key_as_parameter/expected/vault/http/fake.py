"""A stand-in for a server of the Vault API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeVaultService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    async def list_secrets(self, *, x_key: str | None) -> None:
        return await self._answer(operations.LIST_SECRETS, x_key=x_key)

    async def replace_secrets(self, *, token: str) -> None:
        return await self._answer(operations.REPLACE_SECRETS, token=token)
