"""A stand-in for a server of the Vault API, for tests."""

from __future__ import annotations

from uuid import UUID

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Key


class FakeVaultService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_secrets(self, *, x_key: str | None) -> None:
        return await self._answer(operations.LIST_SECRETS, x_key=x_key)

    async def replace_secrets(self, *, token: str) -> None:
        return await self._answer(operations.REPLACE_SECRETS, token=token)

    async def add_secret(
        self, *, token: UUID, session: int, x_key: Key, more: str | None
    ) -> None:
        return await self._answer(
            operations.ADD_SECRET, token=token, session=session, x_key=x_key, more=more
        )

    async def forget_secrets(self, *, token: str) -> None:
        return await self._answer(operations.FORGET_SECRETS, token=token)
