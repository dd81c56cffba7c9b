"""Typed HTTP clients for the Shop API."""

from __future__ import annotations

from typing import Any

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
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


class ShopClient(HttpClient):
    """Calls the Shop API, with the contract's timeouts and retries."""

    _service = "shop"
    _server = None
    _operations = operations.ALL

    def list_pets(
        self,
        *,
        offset: int | None = None,
        page_size: int | None = None,
        kind: list[ListPetsKindItem] | None = None,
    ) -> Page:
        """GET /pets"""
        return self._call(
            operations.LIST_PETS,
            query={"offset": offset, "page_size": page_size, "kind": kind},
        )

    def add_pet(self, body: NewPetInput) -> Pet:
        """POST /pets"""
        return self._call(operations.ADD_PET, body=body)

    def get_pet(self, pet_id: int) -> Pet:
        """GET /pets/{petId}

        Raises:
            NoPet: There is no such pet.
        """
        return self._call(operations.GET_PET, path={"petId": pet_id})

    def set_pet(self, pet_id: int, body: NewPetInput) -> Pet:
        """PUT /pets/{petId}"""
        return self._call(operations.SET_PET, path={"petId": pet_id}, body=body)

    def change_pet(self, pet_id: int, body: Change) -> Pet:
        """PATCH /pets/{petId}

        Raises:
            NoPet: There is no such pet.
        """
        return self._call(operations.CHANGE_PET, path={"petId": pet_id}, body=body)

    def remove_pet(self, pet_id: int) -> None:
        """DELETE /pets/{petId}

        Raises:
            NoPet: There is no such pet.
        """
        return self._call(operations.REMOVE_PET, path={"petId": pet_id})

    def list_notes(self, pet_id: int) -> list[Note]:
        """GET /pets/{petId}/notes"""
        return self._call(operations.LIST_NOTES, path={"petId": pet_id})

    def add_note(self, pet_id: int, body: Note) -> Note:
        """POST /pets/{petId}/notes

        Raises:
            AddNoteConflict: There is one of that name.
        """
        return self._call(operations.ADD_NOTE, path={"petId": pet_id}, body=body)

    def get_note(self, pet_id: int, name: str) -> Note:
        """GET /pets/{petId}/notes/{name}

        Raises:
            GetNoteNotFound: There is no such note.
        """
        return self._call(operations.GET_NOTE, path={"petId": pet_id, "name": name})

    def list_colours(
        self, *, after: str | None = None, limit: int | None = None
    ) -> list[Any]:
        """GET /colours"""
        return self._call(
            operations.LIST_COLOURS, query={"after": after, "limit": limit}
        )

    def add_colour(self, *, body: AddColourRequest | None = None) -> None:
        """POST /colours

        Raises:
            AddColourInsufficientStorage: There are no more colours.
        """
        return self._call(operations.ADD_COLOUR, body=body)

    def get_colour(self, name: str) -> Light | Dark:
        """GET /colours/{name}

        Raises:
            GetColourNotFound: There is no such colour.
        """
        return self._call(operations.GET_COLOUR, path={"name": name})

    def is_colour(self, name: str) -> None:
        """HEAD /colours/{name}

        Raises:
            IsColourNotFound: There is none.
        """
        return self._call(operations.IS_COLOUR, path={"name": name})

    def change_colour(self, name: str, body: Any) -> None:
        """PATCH /colours/{name}

        Raises:
            ChangeColourUnprocessableContent: That is no colour.
        """
        return self._call(operations.CHANGE_COLOUR, path={"name": name}, body=body)

    def remove_colour(self, name: str) -> Light | Dark:
        """DELETE /colours/{name}

        Raises:
            RemoveColourFailure: Something else is the matter.
        """
        return self._call(operations.REMOVE_COLOUR, path={"name": name})

    def list_tags(self) -> list[Note]:
        """GET /tags"""
        return self._call(operations.LIST_TAGS)

    def add_tag(self, body: Note) -> Note:
        """POST /tags"""
        return self._call(operations.ADD_TAG, body=body)

    def get_tag(self, name: str) -> Note:
        """GET /tags/{name}"""
        return self._call(operations.GET_TAG, path={"name": name})

    def set_tag(self, name: str, body: Note) -> str:
        """PUT /tags/{name}"""
        return self._call(operations.SET_TAG, path={"name": name}, body=body)

    def get_report(self, year: int) -> GetReportResponse:
        """GET /reports/{year}"""
        return self._call(operations.GET_REPORT, path={"year": year})

    def drop_report(self, year: int) -> None:
        """DELETE /reports/{year}"""
        return self._call(operations.DROP_REPORT, path={"year": year})


class AsyncShopClient(AsyncHttpClient):
    """Calls the Shop API, with the contract's timeouts and retries."""

    _service = "shop"
    _server = None
    _operations = operations.ALL

    async def list_pets(
        self,
        *,
        offset: int | None = None,
        page_size: int | None = None,
        kind: list[ListPetsKindItem] | None = None,
    ) -> Page:
        """GET /pets"""
        return await self._call(
            operations.LIST_PETS,
            query={"offset": offset, "page_size": page_size, "kind": kind},
        )

    async def add_pet(self, body: NewPetInput) -> Pet:
        """POST /pets"""
        return await self._call(operations.ADD_PET, body=body)

    async def get_pet(self, pet_id: int) -> Pet:
        """GET /pets/{petId}

        Raises:
            NoPet: There is no such pet.
        """
        return await self._call(operations.GET_PET, path={"petId": pet_id})

    async def set_pet(self, pet_id: int, body: NewPetInput) -> Pet:
        """PUT /pets/{petId}"""
        return await self._call(operations.SET_PET, path={"petId": pet_id}, body=body)

    async def change_pet(self, pet_id: int, body: Change) -> Pet:
        """PATCH /pets/{petId}

        Raises:
            NoPet: There is no such pet.
        """
        return await self._call(
            operations.CHANGE_PET, path={"petId": pet_id}, body=body
        )

    async def remove_pet(self, pet_id: int) -> None:
        """DELETE /pets/{petId}

        Raises:
            NoPet: There is no such pet.
        """
        return await self._call(operations.REMOVE_PET, path={"petId": pet_id})

    async def list_notes(self, pet_id: int) -> list[Note]:
        """GET /pets/{petId}/notes"""
        return await self._call(operations.LIST_NOTES, path={"petId": pet_id})

    async def add_note(self, pet_id: int, body: Note) -> Note:
        """POST /pets/{petId}/notes

        Raises:
            AddNoteConflict: There is one of that name.
        """
        return await self._call(operations.ADD_NOTE, path={"petId": pet_id}, body=body)

    async def get_note(self, pet_id: int, name: str) -> Note:
        """GET /pets/{petId}/notes/{name}

        Raises:
            GetNoteNotFound: There is no such note.
        """
        return await self._call(
            operations.GET_NOTE, path={"petId": pet_id, "name": name}
        )

    async def list_colours(
        self, *, after: str | None = None, limit: int | None = None
    ) -> list[Any]:
        """GET /colours"""
        return await self._call(
            operations.LIST_COLOURS, query={"after": after, "limit": limit}
        )

    async def add_colour(self, *, body: AddColourRequest | None = None) -> None:
        """POST /colours

        Raises:
            AddColourInsufficientStorage: There are no more colours.
        """
        return await self._call(operations.ADD_COLOUR, body=body)

    async def get_colour(self, name: str) -> Light | Dark:
        """GET /colours/{name}

        Raises:
            GetColourNotFound: There is no such colour.
        """
        return await self._call(operations.GET_COLOUR, path={"name": name})

    async def is_colour(self, name: str) -> None:
        """HEAD /colours/{name}

        Raises:
            IsColourNotFound: There is none.
        """
        return await self._call(operations.IS_COLOUR, path={"name": name})

    async def change_colour(self, name: str, body: Any) -> None:
        """PATCH /colours/{name}

        Raises:
            ChangeColourUnprocessableContent: That is no colour.
        """
        return await self._call(
            operations.CHANGE_COLOUR, path={"name": name}, body=body
        )

    async def remove_colour(self, name: str) -> Light | Dark:
        """DELETE /colours/{name}

        Raises:
            RemoveColourFailure: Something else is the matter.
        """
        return await self._call(operations.REMOVE_COLOUR, path={"name": name})

    async def list_tags(self) -> list[Note]:
        """GET /tags"""
        return await self._call(operations.LIST_TAGS)

    async def add_tag(self, body: Note) -> Note:
        """POST /tags"""
        return await self._call(operations.ADD_TAG, body=body)

    async def get_tag(self, name: str) -> Note:
        """GET /tags/{name}"""
        return await self._call(operations.GET_TAG, path={"name": name})

    async def set_tag(self, name: str, body: Note) -> str:
        """PUT /tags/{name}"""
        return await self._call(operations.SET_TAG, path={"name": name}, body=body)

    async def get_report(self, year: int) -> GetReportResponse:
        """GET /reports/{year}"""
        return await self._call(operations.GET_REPORT, path={"year": year})

    async def drop_report(self, year: int) -> None:
        """DELETE /reports/{year}"""
        return await self._call(operations.DROP_REPORT, path={"year": year})
