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

    def change_note(self, body: Note) -> Note:
        """PATCH /notes"""
        return self._call(operations.CHANGE_NOTE, body=body)


class AsyncNotesClient(AsyncHttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    async def change_note(self, body: Note) -> Note:
        """PATCH /notes"""
        return await self._call(operations.CHANGE_NOTE, body=body)
