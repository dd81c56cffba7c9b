"""What a server of the Clinic API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import ListCatsResponseItem


class ClinicService(Protocol):
    """The Clinic API."""

    def list_cats(
        self, *, limit: int | None
    ) -> MaybeAwaitable[list[ListCatsResponseItem]]:
        """GET /cats

        Raises:
            ListCatsNotFound: There are none.
        """
        ...

    def add_cat(self, body: ListCatsResponseItem) -> MaybeAwaitable[None]:
        """POST /cats"""
        ...

    def list_dogs(
        self, *, limit: int | None
    ) -> MaybeAwaitable[list[ListCatsResponseItem]]:
        """GET /dogs

        Raises:
            ListCatsNotFound: There are none.
        """
        ...

    def add_dog(self, body: ListCatsResponseItem) -> MaybeAwaitable[None]:
        """POST /dogs"""
        ...

    def get_rooms_room(self, room: int) -> MaybeAwaitable[None]:
        """GET /rooms/{room}"""
        ...

    def get_clinics_room(self, room: int) -> MaybeAwaitable[None]:
        """GET /clinics/{room}"""
        ...
