"""A stand-in for a server of the Users API, for tests."""

from __future__ import annotations

from ...orders.http.models import UserId
from ...runtime.http.fake import HttpFake
from . import operations
from .models import User


class FakeUsersService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_user(self, id: UserId) -> User:
        return await self._answer(operations.GET_USER, id=id)
