"""Typed HTTP clients for the Notes API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Book, BookInput, ListNotesResponse, Note, NoteInput


class NotesClient(HttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    def get_book(self, book_id: int) -> Book:
        """GET /books/{bookId}

        Raises:
            GetBookNotFound: There is none.
        """
        return self._call(operations.GET_BOOK, path={"bookId": book_id})

    def put_book(self, book_id: int, body: BookInput) -> Book:
        """PUT /books/{bookId}"""
        return self._call(operations.PUT_BOOK, path={"bookId": book_id}, body=body)

    def list_notes(
        self,
        *,
        skip: int | None = None,
        take: int | None = None,
        color: str | None = None,
    ) -> ListNotesResponse:
        """GET /notes"""
        return self._call(
            operations.LIST_NOTES, query={"skip": skip, "take": take, "color": color}
        )

    def add_note(self, body: NoteInput) -> Note:
        """POST /notes"""
        return self._call(operations.ADD_NOTE, body=body)

    def get_note(self, id: str) -> Note:
        """GET /notes/{id}

        Raises:
            GetNoteNotFound: There is none.
        """
        return self._call(operations.GET_NOTE, path={"id": id})

    def change_note(self, id: str, body: NoteInput) -> Note:
        """PATCH /notes/{id}

        Raises:
            ChangeNoteNotFound: There is none.
        """
        return self._call(operations.CHANGE_NOTE, path={"id": id}, body=body)

    def remove_note(self, id: str) -> None:
        """DELETE /notes/{id}

        Raises:
            RemoveNoteNotFound: There is none.
        """
        return self._call(operations.REMOVE_NOTE, path={"id": id})


class AsyncNotesClient(AsyncHttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    async def get_book(self, book_id: int) -> Book:
        """GET /books/{bookId}

        Raises:
            GetBookNotFound: There is none.
        """
        return await self._call(operations.GET_BOOK, path={"bookId": book_id})

    async def put_book(self, book_id: int, body: BookInput) -> Book:
        """PUT /books/{bookId}"""
        return await self._call(
            operations.PUT_BOOK, path={"bookId": book_id}, body=body
        )

    async def list_notes(
        self,
        *,
        skip: int | None = None,
        take: int | None = None,
        color: str | None = None,
    ) -> ListNotesResponse:
        """GET /notes"""
        return await self._call(
            operations.LIST_NOTES, query={"skip": skip, "take": take, "color": color}
        )

    async def add_note(self, body: NoteInput) -> Note:
        """POST /notes"""
        return await self._call(operations.ADD_NOTE, body=body)

    async def get_note(self, id: str) -> Note:
        """GET /notes/{id}

        Raises:
            GetNoteNotFound: There is none.
        """
        return await self._call(operations.GET_NOTE, path={"id": id})

    async def change_note(self, id: str, body: NoteInput) -> Note:
        """PATCH /notes/{id}

        Raises:
            ChangeNoteNotFound: There is none.
        """
        return await self._call(operations.CHANGE_NOTE, path={"id": id}, body=body)

    async def remove_note(self, id: str) -> None:
        """DELETE /notes/{id}

        Raises:
            RemoveNoteNotFound: There is none.
        """
        return await self._call(operations.REMOVE_NOTE, path={"id": id})
