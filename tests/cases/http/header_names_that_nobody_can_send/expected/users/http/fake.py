"""A stand-in for a server of the Users API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeUsersService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_users(self) -> None:
        return await self._answer(operations.LIST_USERS)
