"""What a Search server must implement."""

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
        lang: SearchLang | None,
        order: Order | None,
        since: datetime | None,
        tag: list[str] | None,
        page: int | None | None,
    ) -> MaybeAwaitable[list[str]]:
        """GET /search"""
        ...
