"""What a server of the Ferries API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class FerriesService(Protocol):
    """The Ferries API."""

    def list_ferries(self) -> MaybeAwaitable[list[str]]:
        """GET /ferries

        Raises:
            ListFerriesNotFound: None.
        """
        ...
