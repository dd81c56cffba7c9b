"""What a server of the Till API must implement."""

from __future__ import annotations

from typing import Protocol

from ..._shared.price import Price
from ...runtime import MaybeAwaitable


class TillService(Protocol):
    """The Till API."""

    def take(self, body: Price) -> MaybeAwaitable[None]:
        """POST /takings"""
        ...
