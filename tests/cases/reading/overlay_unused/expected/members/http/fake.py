"""A stand-in for a server of the Members API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeMembersService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_members(self) -> None:
        return await self._answer(operations.LIST_MEMBERS)
