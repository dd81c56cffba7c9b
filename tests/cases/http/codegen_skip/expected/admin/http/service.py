"""What a server of the Admin API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class AdminService(Protocol):
    """The Admin API."""

    def get_health(self) -> MaybeAwaitable[None]:
        """GET /health"""
        ...

    def set_secrets(self) -> MaybeAwaitable[None]:
        """PUT /secrets"""
        ...
