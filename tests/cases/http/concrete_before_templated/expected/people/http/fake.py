"""A stand-in for a server of the People API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakePeopleService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_person(self, id: str) -> str:
        return await self._answer(operations.GET_PERSON, id=id)

    async def get_me(self) -> str:
        return await self._answer(operations.GET_ME)

    async def get_mine(self, kind: str) -> str:
        return await self._answer(operations.GET_MINE, kind=kind)

    async def print_person(self, id: str) -> str:
        return await self._answer(operations.PRINT_PERSON, id=id)
