"""What a server of the Vault API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class VaultService(Protocol):
    """The Vault API."""

    def list_secrets(self, *, x_key: str | None) -> MaybeAwaitable[None]:
        """GET /secrets"""
        ...

    def replace_secrets(self, *, token: str) -> MaybeAwaitable[None]:
        """PUT /secrets"""
        ...
