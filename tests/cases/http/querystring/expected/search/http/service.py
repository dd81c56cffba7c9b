"""What a server of the Search API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import NamelessQuerystring, SearchFilter


class SearchService(Protocol):
    """The Search API."""

    def search(self, *, filter: SearchFilter | None) -> MaybeAwaitable[None]:
        """GET /search"""
        ...

    def copy_search(self) -> MaybeAwaitable[None]:
        """COPY /search"""
        ...

    def nameless(
        self, *, querystring: NamelessQuerystring | None
    ) -> MaybeAwaitable[None]:
        """GET /nameless"""
        ...
