"""What a server of the Search API must implement."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Order, SearchLang


class SearchService(Protocol):
    """The Search API."""

    def search(
        self,
        *,
        q: str,
        limit: int,
        ratio: float,
        exact: bool,
        lang: SearchLang,
        order: Order,
        since: datetime | None,
        tag: list[str] | None,
        page: int | None,
    ) -> MaybeAwaitable[list[str]]:
        """GET /search"""
        ...
