"""What a server of the Vault API must implement."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from ...runtime import MaybeAwaitable
from .models import Key


class VaultService(Protocol):
    """The Vault API."""

    def list_secrets(self, *, x_key: str | None) -> MaybeAwaitable[None]:
        """GET /secrets"""
        ...

    def replace_secrets(self, *, token: str) -> MaybeAwaitable[None]:
        """PUT /secrets"""
        ...

    def add_secret(
        self, *, token: UUID, session: int, x_key: Key, more: str | None
    ) -> MaybeAwaitable[None]:
        """POST /secrets"""
        ...

    def forget_secrets(self, *, token: str) -> MaybeAwaitable[None]:
        """DELETE /secrets"""
        ...
