"""What a server of the Pets API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Pet


class PetsService(Protocol):
    """The Pets API."""

    def list_pets(self) -> MaybeAwaitable[list[Pet]]:
        """GET /pets"""
        ...
