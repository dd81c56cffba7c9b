"""What a server of the Shop API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Thing


class ShopService(Protocol):
    """The Shop API."""

    def add_thing(self, body: Thing) -> MaybeAwaitable[Thing]:
        """POST /things"""
        ...
