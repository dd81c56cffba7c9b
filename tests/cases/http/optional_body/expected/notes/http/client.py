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

    def add_note(self, *, pin: bool, body: Note | None = None) -> Note:
        """POST /notes"""
        return self._call(operations.ADD_NOTE, query={"pin": pin}, body=body)

    def set_notes(self, *, body: list[Note] | None = None) -> None:
        """PUT /notes"""
        return self._call(operations.SET_NOTES, body=body)

    def import_notes(self, *, body: str | None = None) -> None:
        """PATCH /notes"""
        return self._call(operations.IMPORT_NOTES, body=body)


class AsyncNotesClient(AsyncHttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    async def add_note(self, *, pin: bool, body: Note | None = None) -> Note:
        """POST /notes"""
        return await self._call(operations.ADD_NOTE, query={"pin": pin}, body=body)

    async def set_notes(self, *, body: list[Note] | None = None) -> None:
        """PUT /notes"""
        return await self._call(operations.SET_NOTES, body=body)

    async def import_notes(self, *, body: str | None = None) -> None:
        """PATCH /notes"""
        return await self._call(operations.IMPORT_NOTES, body=body)
