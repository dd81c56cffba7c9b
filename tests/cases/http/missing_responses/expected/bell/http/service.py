"""What a server of the Bell API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered


class BellService(Protocol):
    """The Bell API."""

    def ring(self) -> MaybeAwaitable[Answered[None]]:
        """POST /bell"""
        ...

    def tune(self, body: int) -> MaybeAwaitable[Answered[None]]:
        """PUT /bell"""
        ...

    def listen(self) -> MaybeAwaitable[Answered[None]]:
        """GET /bell

        Raises:
            ListenNotFound: There is no bell.
        """
        ...

    def remove(self) -> MaybeAwaitable[Answered[None]]:
        """DELETE /bell"""
        ...
