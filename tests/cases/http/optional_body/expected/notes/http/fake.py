"""A stand-in for a server of the Notes API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Note


class FakeNotesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def add_note(self, body: Note | None, *, pin: bool) -> Note:
        return await self._answer(operations.ADD_NOTE, pin=pin, body=body)

    async def set_notes(self, body: list[Note] | None) -> None:
        return await self._answer(operations.SET_NOTES, body=body)

    async def import_notes(self, body: str | None) -> None:
        return await self._answer(operations.IMPORT_NOTES, body=body)
