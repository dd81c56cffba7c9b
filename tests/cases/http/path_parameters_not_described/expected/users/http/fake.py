"""A stand-in for a server of the Users API, for tests."""

from __future__ import annotations

from typing import Any

from ...runtime.http.fake import HttpFake
from . import operations


class FakeUsersService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_user(self, id: str, other: Any) -> None:
        return await self._answer(operations.GET_USER, id=id, other=other)
