"""What a server of the Desk API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class DeskService(Protocol):
    """The Desk API."""

    def list_notes(self, *, limit: int | None) -> MaybeAwaitable[list[str]]:
        """GET /notes"""
        ...
