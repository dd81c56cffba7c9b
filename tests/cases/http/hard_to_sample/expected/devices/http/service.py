"""What a server of the Devices API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Deep, Endless


class DevicesService(Protocol):
    """The Devices API."""

    def endless(self) -> MaybeAwaitable[Endless]:
        """GET /endless"""
        ...

    def add_deep(self, body: Deep) -> MaybeAwaitable[None]:
        """POST /deep"""
        ...
