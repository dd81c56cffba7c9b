"""A stand-in for a server of the Login API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeLoginService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def basic_auth(self) -> None:
        return await self._answer(operations.BASIC_AUTH)

    async def me(self) -> None:
        return await self._answer(operations.ME)
