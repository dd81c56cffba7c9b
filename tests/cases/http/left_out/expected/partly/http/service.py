"""What a server of the Partly API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import AddPartRequest


class PartlyService(Protocol):
    """The Partly API."""

    def add_part(self, body: AddPartRequest | None) -> MaybeAwaitable[None]:
        """POST /parts"""
        ...
