"""What a server of the users API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class UsersService(Protocol):
    """The users API."""

    def get_users(self) -> MaybeAwaitable[None]:
        """GET /users"""
        ...
