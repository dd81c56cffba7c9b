"""What a server of the Users API must implement."""

from __future__ import annotations

from typing import Any, Protocol

from ...runtime import MaybeAwaitable


class UsersService(Protocol):
    """The Users API."""

    def get_user(self, id: str, other: Any) -> MaybeAwaitable[None]:
        """GET /users/{id}/{other}"""
        ...
