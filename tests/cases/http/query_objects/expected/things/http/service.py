"""What a server of the Things API must implement."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Area, FindDatedSort


class ThingsService(Protocol):
    """The Things API."""

    def find_open(
        self, *, where: dict[str, str], area: Area | None, limit: int
    ) -> MaybeAwaitable[None]:
        """GET /open"""
        ...

    def find_dated(
        self, *, sent: date | None, sort: FindDatedSort | None
    ) -> MaybeAwaitable[None]:
        """GET /dated"""
        ...

    def find_twice(
        self, *, here: Area, there: Area, beside: Area | None
    ) -> MaybeAwaitable[None]:
        """GET /twice"""
        ...

    def find_in_cookies(
        self, *, where: dict[str, str], limit: int
    ) -> MaybeAwaitable[None]:
        """GET /cookies"""
        ...
