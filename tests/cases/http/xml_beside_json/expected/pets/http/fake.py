"""A stand-in for a server of the Pets API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations, resources
from .models import Pet


class FakePetsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL
    _resources = resources.ALL

    async def add_pet(self, body: Pet) -> Pet:
        return await self._answer(operations.ADD_PET, body=body)

    async def get_pet(self, id: str) -> Pet:
        return await self._answer(operations.GET_PET, id=id)
