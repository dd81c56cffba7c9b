"""What a server of the Vault API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class VaultService(Protocol):
    """The Vault API."""

    def read(self) -> MaybeAwaitable[None]:
        """GET /secret"""
        ...

    def get_open(self) -> MaybeAwaitable[None]:
        """GET /open"""
        ...

    def put_open(self) -> MaybeAwaitable[None]:
        """PUT /open"""
        ...
