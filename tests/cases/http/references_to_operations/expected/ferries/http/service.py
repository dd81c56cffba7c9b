"""What a server of the Ferries API must implement."""

from __future__ import annotations

from typing import Protocol

from ..._shared.more import Ferry
from ...runtime import MaybeAwaitable


class FerriesService(Protocol):
    """The Ferries API."""

    def get_ferry(self, name: str) -> MaybeAwaitable[Ferry]:
        """GET /ferries/{name}"""
        ...

    def replace_ferry(self, name: str, body: Ferry) -> MaybeAwaitable[None]:
        """Replace a ferry."""
        ...
