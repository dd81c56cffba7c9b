"""What a server of the Shelf API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Ids, Kind, Page


class ShelfService(Protocol):
    """The Shelf API."""

    def list_books(
        self,
        *,
        limit: int,
        sort: list[str],
        kinds: list[Kind],
        fields: list[str],
        ids: Ids,
        page: Page,
        filters: dict[str, str],
        x_parts: list[int],
        nothing: list[str],
        wrong: list[int] | None,
    ) -> MaybeAwaitable[list[str]]:
        """GET /books"""
        ...
