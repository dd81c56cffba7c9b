"""What a server of the Older API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import AddShapeRequest


class OlderService(Protocol):
    """The Older API."""

    def add_shape(self, body: AddShapeRequest) -> MaybeAwaitable[None]:
        """POST /shapes"""
        ...
