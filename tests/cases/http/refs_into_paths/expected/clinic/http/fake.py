"""A stand-in for a server of the Clinic API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import ListCatsResponseItem


class FakeClinicService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_cats(self, *, limit: int | None) -> list[ListCatsResponseItem]:
        return await self._answer(operations.LIST_CATS, limit=limit)

    async def add_cat(self, body: ListCatsResponseItem) -> None:
        return await self._answer(operations.ADD_CAT, body=body)

    async def list_dogs(self, *, limit: int | None) -> list[ListCatsResponseItem]:
        return await self._answer(operations.LIST_DOGS, limit=limit)

    async def add_dog(self, body: ListCatsResponseItem) -> None:
        return await self._answer(operations.ADD_DOG, body=body)

    async def get_rooms_room(self, room: int) -> None:
        return await self._answer(operations.GET_ROOMS_ROOM, room=room)

    async def get_clinics_room(self, room: int) -> None:
        return await self._answer(operations.GET_CLINICS_ROOM, room=room)
