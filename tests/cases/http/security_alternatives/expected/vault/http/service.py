"""What a server of the Vault API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class VaultService(Protocol):
    """The Vault API."""

    def list_secrets(self) -> MaybeAwaitable[list[str]]:
        """GET /secrets"""
        ...

    def add_secret(self) -> MaybeAwaitable[None]:
        """POST /secrets"""
        ...

    def status(self) -> MaybeAwaitable[None]:
        """GET /status"""
        ...

    def hint(self) -> MaybeAwaitable[str]:
        """GET /hints"""
        ...

    def cookie(self) -> MaybeAwaitable[None]:
        """GET /cookies"""
        ...

    def profile(self) -> MaybeAwaitable[None]:
        """GET /profile"""
        ...
