"""What a server of the Users API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class UsersService(Protocol):
    """The Users API."""

    def get_user(self) -> MaybeAwaitable[None]:
        """GET /users"""
        ...

    def put_users(self) -> MaybeAwaitable[None]:
        """PUT /users"""
        ...
