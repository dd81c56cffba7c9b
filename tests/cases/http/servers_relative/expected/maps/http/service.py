"""What a server of the Maps API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class MapsService(Protocol):
    """The Maps API."""

    def get_map(self) -> MaybeAwaitable[None]:
        """GET /map"""
        ...
