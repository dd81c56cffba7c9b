"""What a server of the Notes API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import File, Items
from .models import Note


class NotesService(Protocol):
    """The Notes API."""

    def add_note(self, body: Note) -> MaybeAwaitable[Note]:
        """POST /notes"""
        ...

    def replace_notes(self, body: Note) -> MaybeAwaitable[Items[Note]]:
        """PUT /notes"""
        ...

    def change_notes(self, body: Note) -> MaybeAwaitable[str | bytes | File]:
        """PATCH /notes"""
        ...
