"""What a server of the Shops API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class ShopsService(Protocol):
    """The Shops API."""

    def exploded(self, *, ids: list[int] | None) -> MaybeAwaitable[None]:
        """GET /exploded"""
        ...

    def whole(self, *, ids: list[int] | None) -> MaybeAwaitable[None]:
        """GET /whole"""
        ...
