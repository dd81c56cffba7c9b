"""What a server of the Lists API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered
from .models import ByCursorResponse, ByTokenResponse


class ListsService(Protocol):
    """The Lists API."""

    def by_cursor(
        self, *, cursor: str | None, limit: int | None
    ) -> MaybeAwaitable[ByCursorResponse]:
        """GET /by-cursor"""
        ...

    def by_token(self, *, page_token: str | None) -> MaybeAwaitable[ByTokenResponse]:
        """GET /by-token"""
        ...

    def by_offset(self, *, offset: int, limit: int) -> MaybeAwaitable[list[str]]:
        """GET /by-offset"""
        ...

    def by_page(self, *, page: int) -> MaybeAwaitable[list[str]]:
        """GET /by-page"""
        ...

    def by_link(self, *, per_page: int | None) -> MaybeAwaitable[Answered[list[str]]]:
        """GET /by-link"""
        ...

    def whole(self, *, page: str | None) -> MaybeAwaitable[list[str]]:
        """GET /whole"""
        ...
