"""What a server of the Styles API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Point, Span


class StylesService(Protocol):
    """The Styles API."""

    def simple(self, ids: list[int], point: Point) -> MaybeAwaitable[None]:
        """GET /simple/{ids}/{point}"""
        ...

    def label(self, ids: list[int]) -> MaybeAwaitable[None]:
        """GET /label/{ids}"""
        ...

    def matrix(self, point: Point) -> MaybeAwaitable[None]:
        """GET /matrix/{point}"""
        ...

    def query(
        self,
        *,
        comma: list[int] | None,
        space: list[str] | None,
        pipe: list[str] | None,
        deep: Point,
        flat: Span | None,
    ) -> MaybeAwaitable[None]:
        """GET /query"""
        ...
