"""A stand-in for a server of the Vault API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeVaultService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_secrets(self) -> None:
        return await self._answer(operations.LIST_SECRETS)
