"""What a server of the Lists API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import ListChargesResponse


class ListsService(Protocol):
    """The Lists API."""

    def list_charges(
        self, *, starting_after: str | None, limit: int | None
    ) -> MaybeAwaitable[ListChargesResponse]:
        """GET /charges"""
        ...

    def by_page(self, *, page: int | None) -> MaybeAwaitable[list[str]]:
        """GET /by-page"""
        ...

    def by_others(self) -> MaybeAwaitable[list[str]]:
        """GET /by-others"""
        ...
