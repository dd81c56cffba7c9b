"""What a server of the Desk API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import PutNoteLimit


class DeskService(Protocol):
    """The Desk API."""

    def get_note(
        self, id: str, *, limit: int, limit_header: int | None, limit_cookie: int | None
    ) -> MaybeAwaitable[None]:
        """GET /notes/{id}"""
        ...

    def put_note(
        self,
        id: int,
        *,
        limit: PutNoteLimit,
        limit_header: int | None,
        limit_cookie: int | None,
    ) -> MaybeAwaitable[None]:
        """PUT /notes/{id}"""
        ...
