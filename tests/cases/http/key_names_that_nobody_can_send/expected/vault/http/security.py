"""Who may call the Vault API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http.auth import ApiKey, Credentials, Secret

SPACED = ApiKey(scheme="spaced", name="X Y", place="header")

BAKED = ApiKey(scheme="baked", name="a;b", place="cookie")

PLAIN = ApiKey(scheme="plain", name="k y", place="query")


@dataclass(frozen=True, kw_only=True)
class VaultCredentials(Credentials):
    """What a caller shows; a call takes the first of what it may show that is given."""

    spaced: Secret | None = None
    baked: Secret | None = None
    plain: Secret | None = None


class VaultSecurity(Protocol):
    """Says who is calling; None says that they may not."""

    def spaced(
        self, key: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Check `spaced`."""
        ...

    def baked(self, key: str, scopes: tuple[str, ...]) -> MaybeAwaitable[object | None]:
        """Check `baked`."""
        ...

    def plain(self, key: str, scopes: tuple[str, ...]) -> MaybeAwaitable[object | None]:
        """Check `plain`."""
        ...
