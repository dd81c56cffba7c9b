"""A stand-in for a server of the Pets API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakePetsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_pets_pets_get(self, *, limit: int | None) -> list[str]:
        return await self._answer(operations.LIST_PETS_PETS_GET, limit=limit)
