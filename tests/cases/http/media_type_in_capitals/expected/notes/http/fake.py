"""A stand-in for a server of the Notes API, for tests."""

from __future__ import annotations

from ...runtime.http import File, Items
from ...runtime.http.fake import HttpFake
from . import operations
from .models import Note


class FakeNotesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def add_note(self, body: Note) -> Note:
        return await self._answer(operations.ADD_NOTE, body=body)

    async def replace_notes(self, body: Note) -> Items[Note]:
        return await self._items(operations.REPLACE_NOTES, body=body)

    async def change_notes(self, body: Note) -> str | bytes | File:
        return await self._answer(operations.CHANGE_NOTES, body=body)
