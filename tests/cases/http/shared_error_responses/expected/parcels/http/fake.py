"""A stand-in for a server of the Parcels API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeParcelsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_parcel(self, id: str) -> str:
        return await self._answer(operations.GET_PARCEL, id=id)

    async def delete_parcel(self, id: str) -> None:
        return await self._answer(operations.DELETE_PARCEL, id=id)
