"""What a Maps server must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class MapsService(Protocol):
    """The Maps API."""

    def get_map(self) -> MaybeAwaitable[None]:
        """GET /map"""
        ...
