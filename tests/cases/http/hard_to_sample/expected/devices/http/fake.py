"""A stand-in for a server of the Devices API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Deep, Endless


class FakeDevicesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def endless(self) -> Endless:
        return await self._answer(operations.ENDLESS)

    async def add_deep(self, body: Deep) -> None:
        return await self._answer(operations.ADD_DEEP, body=body)
