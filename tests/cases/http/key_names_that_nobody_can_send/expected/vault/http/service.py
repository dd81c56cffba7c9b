"""What a server of the Vault API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class VaultService(Protocol):
    """The Vault API."""

    def list_secrets(self) -> MaybeAwaitable[None]:
        """GET /secrets"""
        ...

    def list_notes(self) -> MaybeAwaitable[None]:
        """GET /notes"""
        ...

    def list_hints(self) -> MaybeAwaitable[None]:
        """GET /hints"""
        ...

    def replace_hints(self) -> MaybeAwaitable[None]:
        """PUT /hints"""
        ...
