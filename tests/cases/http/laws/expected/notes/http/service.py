"""What a server of the Notes API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Book, BookInput, ListNotesResponse, Note, NoteInput


class NotesService(Protocol):
    """The Notes API."""

    def get_book(self, book_id: int) -> MaybeAwaitable[Book]:
        """GET /books/{bookId}

        Raises:
            GetBookNotFound: There is none.
        """
        ...

    def put_book(self, book_id: int, body: BookInput) -> MaybeAwaitable[Book]:
        """PUT /books/{bookId}"""
        ...

    def list_notes(
        self, *, skip: int, take: int | None, color: str | None
    ) -> MaybeAwaitable[ListNotesResponse]:
        """GET /notes"""
        ...

    def add_note(self, body: NoteInput) -> MaybeAwaitable[Note]:
        """POST /notes"""
        ...

    def get_note(self, id: str) -> MaybeAwaitable[Note]:
        """GET /notes/{id}

        Raises:
            GetNoteNotFound: There is none.
        """
        ...

    def change_note(self, id: str, body: NoteInput) -> MaybeAwaitable[Note]:
        """PATCH /notes/{id}

        Raises:
            ChangeNoteNotFound: There is none.
        """
        ...

    def remove_note(self, id: str) -> MaybeAwaitable[None]:
        """DELETE /notes/{id}

        Raises:
            RemoveNoteNotFound: There is none.
        """
        ...
