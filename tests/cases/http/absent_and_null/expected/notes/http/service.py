"""What a server of the Notes API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Note


class NotesService(Protocol):
    """The Notes API."""

    def change_note(self, body: Note) -> MaybeAwaitable[Note]:
        """PATCH /notes"""
        ...
