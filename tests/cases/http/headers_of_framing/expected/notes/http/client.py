"""Typed HTTP clients for the Notes API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class NotesClient(HttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    def add_note(
        self, body: str, *, content_encoding: str | None = None, host: str | None = None
    ) -> None:
        """POST /notes"""
        return self._call(
            operations.ADD_NOTE,
            header={"Content-Encoding": content_encoding, "Host": host},
            body=body,
        )

    def change_note(
        self, body: str, *, content_encoding: str | None = None, host: str | None = None
    ) -> None:
        """PUT /notes"""
        return self._call(
            operations.CHANGE_NOTE,
            header={"Content-Encoding": content_encoding, "Host": host},
            body=body,
        )

    def get_note(
        self, *, content_encoding: str | None = None, host: str | None = None
    ) -> str:
        """GET /notes"""
        return self._call(
            operations.GET_NOTE,
            header={"Content-Encoding": content_encoding, "Host": host},
        )


class AsyncNotesClient(AsyncHttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    async def add_note(
        self, body: str, *, content_encoding: str | None = None, host: str | None = None
    ) -> None:
        """POST /notes"""
        return await self._call(
            operations.ADD_NOTE,
            header={"Content-Encoding": content_encoding, "Host": host},
            body=body,
        )

    async def change_note(
        self, body: str, *, content_encoding: str | None = None, host: str | None = None
    ) -> None:
        """PUT /notes"""
        return await self._call(
            operations.CHANGE_NOTE,
            header={"Content-Encoding": content_encoding, "Host": host},
            body=body,
        )

    async def get_note(
        self, *, content_encoding: str | None = None, host: str | None = None
    ) -> str:
        """GET /notes"""
        return await self._call(
            operations.GET_NOTE,
            header={"Content-Encoding": content_encoding, "Host": host},
        )
