"""What a server of the Shelf API must implement."""

from __future__ import annotations

from typing import Literal, Protocol

from ...runtime import MaybeAwaitable
from .models import BookId, Days, GetPointPoint, Year


class ShelfService(Protocol):
    """The Shelf API."""

    def get_book(self, book: BookId) -> MaybeAwaitable[None]:
        """GET /books/{book}"""
        ...

    def get_span(self, span: Days | Year) -> MaybeAwaitable[None]:
        """GET /spans/{span}"""
        ...

    def get_point(self, point: GetPointPoint) -> MaybeAwaitable[None]:
        """GET /points/{point}"""
        ...

    def get_kind(
        self, kind: Literal["old", "new"] | int, state: bool | None
    ) -> MaybeAwaitable[None]:
        """GET /kinds/{kind}/{state}"""
        ...
