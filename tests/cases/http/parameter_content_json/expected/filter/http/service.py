"""What a server of the Filter API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Filter


class FilterService(Protocol):
    """The Filter API."""

    def list_items(
        self, *, filter: Filter, x_context: dict[str, str] | None
    ) -> MaybeAwaitable[list[str]]:
        """GET /items"""
        ...
