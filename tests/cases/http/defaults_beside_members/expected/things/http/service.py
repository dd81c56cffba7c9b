"""What a server of the Things API must implement."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import FindDatesSort, FindListsSort, FindSharedFilters, FindSharedWhere


class ThingsService(Protocol):
    """The Things API."""

    def find_anything(
        self, *, where: dict[str, str], filters: dict[str, str] | None
    ) -> MaybeAwaitable[None]:
        """GET /open"""
        ...

    def find_default(
        self, *, where: dict[str, str], filters: dict[str, str]
    ) -> MaybeAwaitable[None]:
        """PUT /open"""
        ...

    def find_shared(
        self, *, where: FindSharedWhere, filters: FindSharedFilters
    ) -> MaybeAwaitable[None]:
        """POST /open"""
        ...

    def find_dates(
        self, *, sent: date | None, sort: FindDatesSort
    ) -> MaybeAwaitable[None]:
        """DELETE /open"""
        ...

    def find_lists(
        self, *, sort: FindListsSort | None, ids: list[int]
    ) -> MaybeAwaitable[None]:
        """PATCH /open"""
        ...
