"""Typed HTTP clients for the Notes API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import (
    AddNoteRequest,
    AddTagsRequest,
    AddWordsRequest,
    ChangeTagsRequest,
    DropTagsRequest,
    ReplaceTagsRequest,
)


class NotesClient(HttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    def add_note(self, body: AddNoteRequest) -> None:
        """POST /notes"""
        return self._call(operations.ADD_NOTE, body=body)

    def add_words(
        self,
        *,
        words: list[str],
        body: AddWordsRequest | None = None,
        one: list[int] | str | None = None,
    ) -> None:
        """POST /words"""
        return self._call(
            operations.ADD_WORDS, query={"words": words, "one": one}, body=body
        )

    def add_tags(self, body: AddTagsRequest) -> None:
        """POST /tags"""
        return self._call(operations.ADD_TAGS, body=body)

    def replace_tags(self, body: ReplaceTagsRequest) -> None:
        """PUT /tags"""
        return self._call(operations.REPLACE_TAGS, body=body)

    def change_tags(self, body: ChangeTagsRequest) -> None:
        """PATCH /tags"""
        return self._call(operations.CHANGE_TAGS, body=body)

    def drop_tags(self, body: DropTagsRequest) -> None:
        """DELETE /tags"""
        return self._call(operations.DROP_TAGS, body=body)


class AsyncNotesClient(AsyncHttpClient):
    """Calls the Notes API, with the contract's timeouts and retries."""

    _service = "notes"
    _server = None
    _operations = operations.ALL

    async def add_note(self, body: AddNoteRequest) -> None:
        """POST /notes"""
        return await self._call(operations.ADD_NOTE, body=body)

    async def add_words(
        self,
        *,
        words: list[str],
        body: AddWordsRequest | None = None,
        one: list[int] | str | None = None,
    ) -> None:
        """POST /words"""
        return await self._call(
            operations.ADD_WORDS, query={"words": words, "one": one}, body=body
        )

    async def add_tags(self, body: AddTagsRequest) -> None:
        """POST /tags"""
        return await self._call(operations.ADD_TAGS, body=body)

    async def replace_tags(self, body: ReplaceTagsRequest) -> None:
        """PUT /tags"""
        return await self._call(operations.REPLACE_TAGS, body=body)

    async def change_tags(self, body: ChangeTagsRequest) -> None:
        """PATCH /tags"""
        return await self._call(operations.CHANGE_TAGS, body=body)

    async def drop_tags(self, body: DropTagsRequest) -> None:
        """DELETE /tags"""
        return await self._call(operations.DROP_TAGS, body=body)
