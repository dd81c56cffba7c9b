"""What a server of the Shelf API must implement."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Ids, Kind, Page, Shelf


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

    def drop_books(
        self,
        *,
        before: date,
        since: datetime,
        at: time,
        shelf: Shelf,
        holidays: list[date],
        seen: date,
        never: date | None,
        unwritten: date | None,
        unzoned: datetime | None,
    ) -> MaybeAwaitable[None]:
        """DELETE /books"""
        ...
