"""A stand-in for a server of the Say "hello" API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeOrdersService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def say_hello(self) -> None:
        return await self._answer(operations.SAY_HELLO)
