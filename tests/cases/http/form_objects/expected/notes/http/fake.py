"""A stand-in for a server of the Notes API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import AddNoteRequest, AddWordsRequest


class FakeNotesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

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
