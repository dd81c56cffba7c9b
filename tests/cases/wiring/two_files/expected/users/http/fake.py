"""A stand-in for a server of the Users API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeUsersService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_users(self) -> None:
        return await self._answer(operations.LIST_USERS)

    async def create_user(self) -> None:
        return await self._answer(operations.CREATE_USER)

    async def keep_user(self) -> None:
        return await self._answer(operations.KEEP_USER)
