"""What a server of the Words API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Kind


class WordsService(Protocol):
    """The Words API."""

    def get_words(
        self, *, few: list[str] | None, kinds: list[Kind], joined: list[int] | None
    ) -> MaybeAwaitable[None]:
        """GET /words"""
        ...

    def put_words(self, body: list[str]) -> MaybeAwaitable[None]:
        """PUT /words"""
        ...

    def add_words(self, body: list[str] | None) -> MaybeAwaitable[None]:
        """POST /words"""
        ...
