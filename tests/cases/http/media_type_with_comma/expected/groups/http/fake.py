"""A stand-in for a server of the Groups API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Group


class FakeGroupsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def add_group(self, body: Group) -> Group:
        return await self._answer(operations.ADD_GROUP, body=body)

    async def put_groups(self, body: str) -> None:
        return await self._answer(operations.PUT_GROUPS, body=body)
