"""What a server of the Users API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import User, UserInput


class UsersService(Protocol):
    """The Users API."""

    def create_user(self, body: UserInput) -> MaybeAwaitable[User]:
        """POST /users"""
        ...

    def list_users(self) -> MaybeAwaitable[list[User]]:
        """GET /users"""
        ...
