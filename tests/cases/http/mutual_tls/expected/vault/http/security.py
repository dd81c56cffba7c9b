"""Who may call the Vault API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http.auth import Certificate, Credentials, MutualTls, OAuth2, Token

CERTIFICATE = MutualTls(scheme="certificate")

USERS = OAuth2(
    scheme="users",
    token_url="https://login.example.com/token",
    refresh_url="https://login.example.com/refresh",
    authorization_url="https://login.example.com/authorize",
    scopes=("read",),
)


@dataclass(frozen=True, kw_only=True)
class VaultCredentials(Credentials):
    """What a caller shows; a call takes the first of what it may show that is given."""

    certificate: Certificate | None = None
    users: Token | None = None


class VaultSecurity(Protocol):
    """Says who is calling; None says that they may not."""

    def certificate(
        self, certificate: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Of a colleague."""
        ...

    def users(
        self, token: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Check `users`."""
        ...
