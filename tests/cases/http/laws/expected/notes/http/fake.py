"""A stand-in for a server of the Notes API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations, resources
from .models import Book, BookInput, ListNotesResponse, Note, NoteInput


class FakeNotesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL
    _resources = resources.ALL

    async def get_book(self, book_id: int) -> Book:
        return await self._answer(operations.GET_BOOK, book_id=book_id)

    async def put_book(self, book_id: int, body: BookInput) -> Book:
        return await self._answer(operations.PUT_BOOK, book_id=book_id, body=body)

    async def list_notes(
        self, *, skip: int, take: int | None, color: str | None
    ) -> ListNotesResponse:
        return await self._answer(
            operations.LIST_NOTES, skip=skip, take=take, color=color
        )

    async def add_note(self, body: NoteInput) -> Note:
        return await self._answer(operations.ADD_NOTE, body=body)

    async def get_note(self, id: str) -> Note:
        return await self._answer(operations.GET_NOTE, id=id)

    async def change_note(self, id: str, body: NoteInput) -> Note:
        return await self._answer(operations.CHANGE_NOTE, id=id, body=body)

    async def remove_note(self, id: str) -> None:
        return await self._answer(operations.REMOVE_NOTE, id=id)
