"""What a server of the Notes API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class NotesService(Protocol):
    """The Notes API."""

    def list_notes(self, *, x_tenant: int, x_page: int | None) -> MaybeAwaitable[None]:
        """GET /notes"""
        ...
