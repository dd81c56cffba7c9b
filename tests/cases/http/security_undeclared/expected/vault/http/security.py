"""Who may call the Vault API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http.auth import Credentials, HttpScheme, Secret

NOBODY_KNOWS = HttpScheme(scheme="nobody_knows", name="")


@dataclass(frozen=True, kw_only=True)
class VaultCredentials(Credentials):
    """What a caller shows; a call takes the first of what it may show that is given."""

    nobody_knows: Secret | None = None


class VaultSecurity(Protocol):
    """Says who is calling; None says that they may not."""

    def nobody_knows(
        self, value: str, scopes: tuple[str, ...]
    ) -> MaybeAwaitable[object | None]:
        """Check `nobody-knows`."""
        ...
