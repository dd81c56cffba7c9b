"""What a server of the Styles API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Point, QueryWhere


class StylesService(Protocol):
    """The Styles API."""

    def query(
        self,
        *,
        path: str | None,
        plain: str | None,
        many: list[int] | None,
        open: dict[str, int] | None,
        where: QueryWhere | None,
        odd_name: str | None,
        none: str | None,
    ) -> MaybeAwaitable[None]:
        """GET /query"""
        ...

    def slots(self, label: dict[str, str], matrix: list[str]) -> MaybeAwaitable[None]:
        """GET /label/{label}/{matrix}"""
        ...

    def reserved(self, at: str) -> MaybeAwaitable[None]:
        """GET /reserved/{at}"""
        ...

    def others(
        self,
        *,
        x_point: Point | None,
        x_json: Point | None,
        point: Point | None,
        ids: list[int] | None,
    ) -> MaybeAwaitable[None]:
        """GET /others"""
        ...
