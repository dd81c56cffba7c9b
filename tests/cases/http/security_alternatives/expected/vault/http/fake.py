"""A stand-in for a server of the Vault API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeVaultService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_secrets(self) -> list[str]:
        return await self._answer(operations.LIST_SECRETS)

    async def add_secret(self) -> None:
        return await self._answer(operations.ADD_SECRET)

    async def status(self) -> None:
        return await self._answer(operations.STATUS)

    async def hint(self) -> str:
        return await self._answer(operations.HINT)

    async def cookie(self) -> None:
        return await self._answer(operations.COOKIE)

    async def profile(self) -> None:
        return await self._answer(operations.PROFILE)
