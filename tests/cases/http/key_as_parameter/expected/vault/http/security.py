"""Who may call the Vault API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http.auth import ApiKey, Basic, Credentials, HttpBasic, Secret

KEY = ApiKey(scheme="key", name="X-Key", place="header")

TOKEN = ApiKey(scheme="token", name="token", place="query")

SESSION = ApiKey(scheme="session", name="session", place="cookie")

LOGIN = HttpBasic(scheme="login")


@dataclass(frozen=True, kw_only=True)
class VaultCredentials(Credentials):
    """What a caller shows; a call takes the first of what it may show that is given."""

    key: Secret | None = None
    token: Secret | None = None
    session: Secret | None = None
    login: Basic | None = None


class VaultSecurity(Protocol):
    """Says who is calling; None says that they may not."""

    def key(self, key: str, scopes: tuple[str, ...]) -> MaybeAwaitable[object | None]:
        """Check `key`."""
        ...

    def token(self, key: str, scopes: tuple[str, ...]) -> MaybeAwaitable[object | None]:
        """Check `token`."""
        ...

    def session(
        self, key: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Check `session`."""
        ...

    def login(
        self, username: str, password: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Check `login`."""
        ...
