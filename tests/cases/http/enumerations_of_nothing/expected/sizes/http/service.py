"""What a server of the Sizes API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Size


class SizesService(Protocol):
    """The Sizes API."""

    def get_sizes(self) -> MaybeAwaitable[Size]:
        """GET /sizes"""
        ...
