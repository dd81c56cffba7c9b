"""What a server of the Cart API must implement."""

from __future__ import annotations

from typing import Protocol

from ..._shared.price import Price
from ...runtime import MaybeAwaitable


class CartService(Protocol):
    """The Cart API."""

    def get_total(self) -> MaybeAwaitable[Price]:
        """GET /total"""
        ...
