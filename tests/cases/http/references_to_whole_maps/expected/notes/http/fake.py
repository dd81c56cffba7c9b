"""A stand-in for a server of the Notes API, for tests."""

from __future__ import annotations

from ...runtime.http import Answered
from ...runtime.http.fake import HttpFake
from . import operations
from .models import Note


class FakeNotesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def add_note(self, body: Note) -> Answered[Note]:
        return await self._answer(operations.ADD_NOTE, body=body)
