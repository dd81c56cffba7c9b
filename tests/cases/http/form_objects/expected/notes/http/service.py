"""What a server of the Notes API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import AddNoteRequest, AddWordsRequest


class NotesService(Protocol):
    """The Notes API."""

    def add_note(self, body: AddNoteRequest) -> MaybeAwaitable[None]:
        """POST /notes"""
        ...

    def add_words(
        self,
        body: AddWordsRequest | None,
        *,
        words: list[str],
        one: list[int] | str | None,
    ) -> MaybeAwaitable[None]:
        """POST /words"""
        ...
