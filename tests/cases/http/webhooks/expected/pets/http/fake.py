"""A stand-in for a server of the Pets API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Pet


class FakePetsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_pets(self) -> list[Pet]:
        return await self._answer(operations.LIST_PETS)
