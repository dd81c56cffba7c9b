"""What a server of the Shop API must implement."""

from __future__ import annotations

from typing import Any, Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered
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


class ShopService(Protocol):
    """The Shop API."""

    def list_pets(
        self, *, offset: int, page_size: int, kind: list[ListPetsKindItem] | None
    ) -> MaybeAwaitable[Page]:
        """GET /pets"""
        ...

    def add_pet(self, body: NewPetInput) -> MaybeAwaitable[Answered[Pet]]:
        """POST /pets"""
        ...

    def get_pet(self, pet_id: int) -> MaybeAwaitable[Pet]:
        """GET /pets/{petId}

        Raises:
            NoPet: There is no such pet.
        """
        ...

    def set_pet(self, pet_id: int, body: NewPetInput) -> MaybeAwaitable[Pet]:
        """PUT /pets/{petId}"""
        ...

    def change_pet(self, pet_id: int, body: Change) -> MaybeAwaitable[Pet]:
        """PATCH /pets/{petId}

        Raises:
            NoPet: There is no such pet.
        """
        ...

    def remove_pet(self, pet_id: int) -> MaybeAwaitable[None]:
        """DELETE /pets/{petId}

        Raises:
            NoPet: There is no such pet.
        """
        ...

    def list_notes(self, pet_id: int) -> MaybeAwaitable[list[Note]]:
        """GET /pets/{petId}/notes"""
        ...

    def add_note(self, pet_id: int, body: Note) -> MaybeAwaitable[Note]:
        """POST /pets/{petId}/notes

        Raises:
            AddNoteConflict: There is one of that name.
        """
        ...

    def get_note(self, pet_id: int, name: str) -> MaybeAwaitable[Note]:
        """GET /pets/{petId}/notes/{name}

        Raises:
            GetNoteNotFound: There is no such note.
        """
        ...

    def list_colours(
        self, *, after: str | None, limit: int | None
    ) -> MaybeAwaitable[Answered[list[Any]]]:
        """GET /colours"""
        ...

    def add_colour(
        self, body: AddColourRequest | None
    ) -> MaybeAwaitable[Answered[None]]:
        """POST /colours

        Raises:
            AddColourInsufficientStorage: There are no more colours.
        """
        ...

    def get_colour(self, name: str) -> MaybeAwaitable[Light | Dark]:
        """GET /colours/{name}

        Raises:
            GetColourNotFound: There is no such colour.
        """
        ...

    def is_colour(self, name: str) -> MaybeAwaitable[None]:
        """HEAD /colours/{name}

        Raises:
            IsColourNotFound: There is none.
        """
        ...

    def change_colour(self, name: str, body: Any) -> MaybeAwaitable[None]:
        """PATCH /colours/{name}

        Raises:
            ChangeColourUnprocessableContent: That is no colour.
        """
        ...

    def remove_colour(self, name: str) -> MaybeAwaitable[Light | Dark]:
        """DELETE /colours/{name}

        Raises:
            RemoveColourFailure: Something else is the matter.
        """
        ...

    def list_tags(self) -> MaybeAwaitable[list[Note]]:
        """GET /tags"""
        ...

    def add_tag(self, body: Note) -> MaybeAwaitable[Note]:
        """POST /tags"""
        ...

    def get_tag(self, name: str) -> MaybeAwaitable[Note]:
        """GET /tags/{name}"""
        ...

    def set_tag(self, name: str, body: Note) -> MaybeAwaitable[str]:
        """PUT /tags/{name}"""
        ...

    def get_report(self, year: int) -> MaybeAwaitable[GetReportResponse]:
        """GET /reports/{year}"""
        ...

    def drop_report(self, year: int) -> MaybeAwaitable[None]:
        """DELETE /reports/{year}"""
        ...
