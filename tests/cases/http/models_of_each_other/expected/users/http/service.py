"""What a server of the Users API must implement."""

from __future__ import annotations

from typing import Protocol

from ...orders.http.models import UserId
from ...runtime import MaybeAwaitable
from .models import User


class UsersService(Protocol):
    """The Users API."""

    def get_user(self, id: UserId) -> MaybeAwaitable[User]:
        """GET /users/{id}"""
        ...
