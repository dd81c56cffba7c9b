"""Who may call the Payments API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http.auth import (
    ApiKey,
    Basic,
    Credentials,
    HttpBasic,
    HttpBearer,
    OAuth2,
    Secret,
    Token,
)

LOGIN = HttpBasic(scheme="login")

TOKEN = HttpBearer(scheme="token")

KEY = ApiKey(scheme="key", name="authorization", place="header")

OTHER = ApiKey(scheme="other", name="X-Key", place="header")

OAUTH = OAuth2(
    scheme="oauth",
    token_url="https://login.example.com/token",
    scopes=("read", "write"),
)


@dataclass(frozen=True, kw_only=True)
class PaymentsCredentials(Credentials):
    """What a caller shows; a call takes the first of what it may show that is given."""

    login: Basic | None = None
    token: Token | None = None
    key: Secret | None = None
    other: Secret | None = None
    oauth: Token | None = None


class PaymentsSecurity(Protocol):
    """Says who is calling; None says that they may not."""

    def login(
        self, username: str, password: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Check `login`."""
        ...

    def token(
        self, token: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Check `token`."""
        ...

    def key(self, key: str, scopes: tuple[str, ...]) -> MaybeAwaitable[object | None]:
        """Check `key`."""
        ...

    def other(self, key: str, scopes: tuple[str, ...]) -> MaybeAwaitable[object | None]:
        """Check `other`."""
        ...

    def oauth(
        self, token: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Check `oauth`."""
        ...
