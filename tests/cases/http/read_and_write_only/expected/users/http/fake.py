"""A stand-in for a server of the Users API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import User, UserInput


class FakeUsersService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def create_user(self, body: UserInput) -> User:
        return await self._answer(operations.CREATE_USER, body=body)

    async def list_users(self) -> list[User]:
        return await self._answer(operations.LIST_USERS)
