"""What a server of the Shop API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered


class ShopService(Protocol):
    """The Shop API."""

    def list_orders(self) -> MaybeAwaitable[Answered[list[str]]]:
        """GET /orders

        Raises:
            TooMany: Come again.
        """
        ...

    def create_order(self) -> MaybeAwaitable[Answered[None]]:
        """POST /orders

        Raises:
            TooMany: Come again.
        """
        ...

    def head_order(self, id: str) -> MaybeAwaitable[Answered[None]]:
        """HEAD /orders/{id}"""
        ...
