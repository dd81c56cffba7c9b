"""What a server of the Users API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class UsersService(Protocol):
    """The Users API."""

    def list_users(self) -> MaybeAwaitable[None]:
        """GET /users"""
        ...

    def have_users(self) -> MaybeAwaitable[None]:
        """HEAD /users"""
        ...

    def get_user(self) -> MaybeAwaitable[None]:
        """GET /user"""
        ...

    def has_user(self) -> MaybeAwaitable[None]:
        """HEAD /user"""
        ...
