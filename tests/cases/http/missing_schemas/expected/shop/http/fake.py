"""A stand-in for a server of the Shop API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Thing


class FakeShopService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def add_thing(self, body: Thing) -> Thing:
        return await self._answer(operations.ADD_THING, body=body)
