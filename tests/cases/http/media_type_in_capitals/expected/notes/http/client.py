"""Typed HTTP clients for the Notes API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, AsyncStream, HttpClient, Stream
from . import operations
from .models import Note


class NotesClient(HttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    def add_note(self, body: Note) -> Note:
        """POST /notes"""
        return self._call(operations.ADD_NOTE, body=body)

    def replace_notes(self, body: Note) -> Stream[Note]:
        """PUT /notes"""
        return self._stream(operations.REPLACE_NOTES, body=body)

    def change_notes(self, body: Note) -> str | bytes:
        """PATCH /notes"""
        return self._call(operations.CHANGE_NOTES, body=body)


class AsyncNotesClient(AsyncHttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    async def add_note(self, body: Note) -> Note:
        """POST /notes"""
        return await self._call(operations.ADD_NOTE, body=body)

    def replace_notes(self, body: Note) -> AsyncStream[Note]:
        """PUT /notes"""
        return self._stream(operations.REPLACE_NOTES, body=body)

    async def change_notes(self, body: Note) -> str | bytes:
        """PATCH /notes"""
        return await self._call(operations.CHANGE_NOTES, body=body)
