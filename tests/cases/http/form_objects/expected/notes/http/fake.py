"""A stand-in for a server of the Notes API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import (
    AddNoteRequest,
    AddTagsRequest,
    AddWordsRequest,
    ChangeTagsRequest,
    DropTagsRequest,
    ReplaceTagsRequest,
)


class FakeNotesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def add_note(self, body: AddNoteRequest) -> None:
        return await self._answer(operations.ADD_NOTE, body=body)

    async def add_words(
        self,
        body: AddWordsRequest | None,
        *,
        words: list[str],
        one: list[int] | str | None,
    ) -> None:
        return await self._answer(operations.ADD_WORDS, words=words, one=one, body=body)

    async def add_tags(self, body: AddTagsRequest) -> None:
        return await self._answer(operations.ADD_TAGS, body=body)

    async def replace_tags(self, body: ReplaceTagsRequest) -> None:
        return await self._answer(operations.REPLACE_TAGS, body=body)

    async def change_tags(self, body: ChangeTagsRequest) -> None:
        return await self._answer(operations.CHANGE_TAGS, body=body)

    async def drop_tags(self, body: DropTagsRequest) -> None:
        return await self._answer(operations.DROP_TAGS, body=body)
