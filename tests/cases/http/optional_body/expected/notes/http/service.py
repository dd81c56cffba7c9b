"""What a server of the Notes API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Note


class NotesService(Protocol):
    """The Notes API."""

    def add_note(self, body: Note | None, *, pin: bool) -> MaybeAwaitable[Note]:
        """POST /notes"""
        ...

    def set_notes(self, body: list[Note] | None) -> MaybeAwaitable[None]:
        """PUT /notes"""
        ...

    def import_notes(self, body: str | None) -> MaybeAwaitable[None]:
        """PATCH /notes"""
        ...
