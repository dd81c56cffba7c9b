"""A stand-in for a server of the Shop API, for tests."""

from __future__ import annotations

from typing import Any

from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations, resources
from .models import (
    AddColourRequest,
    Change,
    Dark,
    GetReportResponse,
    Light,
    ListPetsKindItem,
    NewPetInput,
    Note,
    Page,
    Pet,
)


class FakeShopService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL
    _resources = resources.ALL

    async def list_pets(
        self, *, offset: int, page_size: int, kind: list[ListPetsKindItem] | None
    ) -> Page:
        return await self._answer(
            operations.LIST_PETS, offset=offset, page_size=page_size, kind=kind
        )

    async def add_pet(self, body: NewPetInput) -> Answered[Pet]:
        return await self._answer(operations.ADD_PET, body=body)

    async def get_pet(self, pet_id: int) -> Pet:
        return await self._answer(operations.GET_PET, pet_id=pet_id)

    async def set_pet(self, pet_id: int, body: NewPetInput) -> Pet:
        return await self._answer(operations.SET_PET, pet_id=pet_id, body=body)

    async def change_pet(self, pet_id: int, body: Change) -> Pet:
        return await self._answer(operations.CHANGE_PET, pet_id=pet_id, body=body)

    async def remove_pet(self, pet_id: int) -> None:
        return await self._answer(operations.REMOVE_PET, pet_id=pet_id)

    async def list_notes(self, pet_id: int) -> list[Note]:
        return await self._answer(operations.LIST_NOTES, pet_id=pet_id)

    async def add_note(self, pet_id: int, body: Note) -> Note:
        return await self._answer(operations.ADD_NOTE, pet_id=pet_id, body=body)

    async def get_note(self, pet_id: int, name: str) -> Note:
        return await self._answer(operations.GET_NOTE, pet_id=pet_id, name=name)

    async def list_colours(
        self, *, after: str | None, limit: int | None
    ) -> Answered[list[Any]]:
        return await self._answer(operations.LIST_COLOURS, after=after, limit=limit)

    async def add_colour(self, body: AddColourRequest | None) -> Answered[None]:
        return await self._answer(operations.ADD_COLOUR, body=body)

    async def get_colour(self, name: str) -> Light | Dark:
        return await self._answer(operations.GET_COLOUR, name=name)

    async def is_colour(self, name: str) -> None:
        return await self._answer(operations.IS_COLOUR, name=name)

    async def change_colour(self, name: str, body: Any) -> None:
        return await self._answer(operations.CHANGE_COLOUR, name=name, body=body)

    async def remove_colour(self, name: str) -> Light | Dark:
        return await self._answer(operations.REMOVE_COLOUR, name=name)

    async def list_tags(self) -> list[Note]:
        return await self._answer(operations.LIST_TAGS)

    async def add_tag(self, body: Note) -> Note:
        return await self._answer(operations.ADD_TAG, body=body)

    async def get_tag(self, name: str) -> Note:
        return await self._answer(operations.GET_TAG, name=name)

    async def set_tag(self, name: str, body: Note) -> str:
        return await self._answer(operations.SET_TAG, name=name, body=body)

    async def get_report(self, year: int) -> GetReportResponse:
        return await self._answer(operations.GET_REPORT, year=year)

    async def drop_report(self, year: int) -> None:
        return await self._answer(operations.DROP_REPORT, year=year)
