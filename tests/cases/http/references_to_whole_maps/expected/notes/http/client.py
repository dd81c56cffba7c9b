"""Typed HTTP clients for the Notes API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Note


class NotesClient(HttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    def add_note(self, body: Note) -> Note:
        """POST /notes

        Raises:
            AddNoteConflict: There is one.
        """
        return self._call(operations.ADD_NOTE, body=body)


class AsyncNotesClient(AsyncHttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    async def add_note(self, body: Note) -> Note:
        """POST /notes

        Raises:
            AddNoteConflict: There is one.
        """
        return await self._call(operations.ADD_NOTE, body=body)
