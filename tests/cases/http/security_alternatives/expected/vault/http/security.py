"""Who may call the Vault API."""

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
    HttpScheme,
    OAuth2,
    OpenIdConnect,
    Secret,
    Token,
)

TOKEN = HttpBearer(scheme="token", format="JWT")

KEY = ApiKey(scheme="key", name="X-Key", place="header")

QUERY = ApiKey(scheme="query", name="key", place="query")

SESSION = ApiKey(scheme="session", name="session", place="cookie")

LOGIN = HttpBasic(scheme="login")

DIGEST = HttpScheme(scheme="digest", name="digest")

OAUTH = OAuth2(
    scheme="oauth",
    token_url="https://login.example.com/token",
    scopes=("read", "write"),
)

OPEN_ID = OpenIdConnect(
    scheme="open_id", url="https://login.example.com/.well-known/openid-configuration"
)


@dataclass(frozen=True, kw_only=True)
class VaultCredentials(Credentials):
    """What a caller shows; a call takes the first of what it may show that is given."""

    token: Token | None = None
    key: Secret | None = None
    query: Secret | None = None
    session: Secret | None = None
    login: Basic | None = None
    digest: Secret | None = None
    oauth: Token | None = None
    open_id: Token | None = None


class VaultSecurity(Protocol):
    """Says who is calling; None says that they may not."""

    def token(
        self, token: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """A token of ours."""
        ...

    def key(self, key: str, scopes: tuple[str, ...]) -> MaybeAwaitable[object | None]:
        """Check `key`."""
        ...

    def query(self, key: str, scopes: tuple[str, ...]) -> MaybeAwaitable[object | None]:
        """Check `query`."""
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

    def digest(
        self, value: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Check `digest`."""
        ...

    def oauth(
        self, token: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Check `oauth`."""
        ...

    def open_id(
        self, token: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Check `openId`."""
        ...
