"""What a server of the Slow API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class SlowService(Protocol):
    """The Slow API."""

    def read_slowly(self) -> MaybeAwaitable[None]:
        """GET /slow"""
        ...

    def repeat(self) -> MaybeAwaitable[None]:
        """POST /slow"""
        ...

    def only_once(self) -> MaybeAwaitable[None]:
        """PUT /slow"""
        ...
