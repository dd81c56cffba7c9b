"""What a server of the Notes API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import (
    AddNoteRequest,
    AddTagsRequest,
    AddWordsRequest,
    ChangeTagsRequest,
    DropTagsRequest,
    ReplaceTagsRequest,
)


class NotesService(Protocol):
    """The Notes API."""

    def add_note(self, body: AddNoteRequest) -> MaybeAwaitable[None]:
        """POST /notes"""
        ...

    def add_words(
        self,
        body: AddWordsRequest | None,
        *,
        words: list[str],
        one: list[int] | str | None,
    ) -> MaybeAwaitable[None]:
        """POST /words"""
        ...

    def add_tags(self, body: AddTagsRequest) -> MaybeAwaitable[None]:
        """POST /tags"""
        ...

    def replace_tags(self, body: ReplaceTagsRequest) -> MaybeAwaitable[None]:
        """PUT /tags"""
        ...

    def change_tags(self, body: ChangeTagsRequest) -> MaybeAwaitable[None]:
        """PATCH /tags"""
        ...

    def drop_tags(self, body: DropTagsRequest) -> MaybeAwaitable[None]:
        """DELETE /tags"""
        ...
