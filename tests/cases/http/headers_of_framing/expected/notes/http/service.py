"""What a server of the Notes API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered


class NotesService(Protocol):
    """The Notes API."""

    def add_note(
        self, body: str, *, content_encoding: str | None, host: str | None
    ) -> MaybeAwaitable[None]:
        """POST /notes"""
        ...

    def change_note(
        self, body: str, *, content_encoding: str | None, host: str | None
    ) -> MaybeAwaitable[None]:
        """PUT /notes"""
        ...

    def get_note(
        self, *, content_encoding: str | None, host: str | None
    ) -> MaybeAwaitable[Answered[str]]:
        """GET /notes"""
        ...
