"""What a server of the Albums API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class AlbumsService(Protocol):
    """Albums, and who made them."""

    def list_albums(self) -> MaybeAwaitable[list[str]]:
        """GET /albums"""
        ...
