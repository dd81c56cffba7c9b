"""A stand-in for a server of the Finder API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Wish


class FakeFinderService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def find_things(self, body: Wish) -> list[str]:
        return await self._answer(operations.FIND_THINGS, body=body)

    async def link_things(self) -> None:
        return await self._answer(operations.LINK_THINGS)
