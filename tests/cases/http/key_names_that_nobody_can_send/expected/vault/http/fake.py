"""A stand-in for a server of the Vault API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeVaultService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_secrets(self) -> None:
        return await self._answer(operations.LIST_SECRETS)

    async def list_notes(self) -> None:
        return await self._answer(operations.LIST_NOTES)

    async def list_hints(self) -> None:
        return await self._answer(operations.LIST_HINTS)

    async def replace_hints(self) -> None:
        return await self._answer(operations.REPLACE_HINTS)
