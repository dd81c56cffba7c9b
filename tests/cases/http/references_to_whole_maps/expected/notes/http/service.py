"""What a server of the Notes API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered
from .models import Note


class NotesService(Protocol):
    """The Notes API."""

    def add_note(self, body: Note) -> MaybeAwaitable[Answered[Note]]:
        """POST /notes

        Raises:
            AddNoteConflict: There is one.
        """
        ...
