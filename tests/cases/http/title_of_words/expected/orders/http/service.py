"""What a server of the Say "hello" API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class OrdersService(Protocol):
    """The Say "hello" API."""

    def say_hello(self) -> MaybeAwaitable[None]:
        """GET /hello"""
        ...
