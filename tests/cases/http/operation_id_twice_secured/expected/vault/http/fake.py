"""A stand-in for a server of the Vault API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeVaultService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def read(self) -> None:
        return await self._answer(operations.READ)

    async def get_open(self) -> None:
        return await self._answer(operations.GET_OPEN)

    async def put_open(self) -> None:
        return await self._answer(operations.PUT_OPEN)
