"""Who may call the Vault API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http.auth import ApiKey, Credentials, Secret

KEY = ApiKey(scheme="key", name="X-Key", place="header")

TOKEN = ApiKey(scheme="token", name="token", place="query")


@dataclass(frozen=True, kw_only=True)
class VaultCredentials(Credentials):
    """What a caller shows; a call takes the first of what it may show that is given."""

    key: Secret | None = None
    token: Secret | None = None


class VaultSecurity(Protocol):
    """Says who is calling; None says that they may not."""

    def key(self, key: str, scopes: tuple[str, ...]) -> MaybeAwaitable[object | None]:
        """Check `key`."""
        ...

    def token(self, key: str, scopes: tuple[str, ...]) -> MaybeAwaitable[object | None]:
        """Check `token`."""
        ...
