"""What a server of the Login API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class LoginService(Protocol):
    """The Login API."""

    def basic_auth(self) -> MaybeAwaitable[None]:
        """GET /login"""
        ...

    def me(self) -> MaybeAwaitable[None]:
        """GET /me"""
        ...
