"""What a server of the Old things API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class OldService(Protocol):
    """The Old things API."""

    def get_old(self, *, how: str | None) -> MaybeAwaitable[str]:
        """Return the old thing.

        Nobody should need it.

        Deprecated by the contract.

        Args:
            how: How.
        """
        ...
