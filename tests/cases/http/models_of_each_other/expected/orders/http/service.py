"""What a server of the Orders API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Basket


class OrdersService(Protocol):
    """The Orders API."""

    def get_basket(self) -> MaybeAwaitable[Basket]:
        """GET /baskets"""
        ...
