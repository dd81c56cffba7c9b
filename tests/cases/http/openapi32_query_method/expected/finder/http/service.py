"""What a server of the Finder API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Wish


class FinderService(Protocol):
    """The Finder API."""

    def find_things(self, body: Wish) -> MaybeAwaitable[list[str]]:
        """QUERY /things"""
        ...

    def link_things(self) -> MaybeAwaitable[None]:
        """LINK /things"""
        ...
