"""Who may call the Login API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http.auth import Basic, Credentials, HttpBasic

BASIC_AUTH = HttpBasic(scheme="basic_auth")


@dataclass(frozen=True, kw_only=True)
class LoginCredentials(Credentials):
    """What a caller shows; a call takes the first of what it may show that is given."""

    basic_auth: Basic | None = None


class LoginSecurity(Protocol):
    """Says who is calling; None says that they may not."""

    def basic_auth(
        self, username: str, password: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Check `basicAuth`."""
        ...
