"""What a server of the Members API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class MembersService(Protocol):
    """The Members API."""

    def list_members(self) -> MaybeAwaitable[None]:
        """List all members."""
        ...
