"""What a server of the Routes API must implement."""

from __future__ import annotations

from typing import Protocol

from ..._shared.parts import Route
from ...runtime import MaybeAwaitable
from .models import Named


class RoutesService(Protocol):
    """The Routes API."""

    def add_route(self, body: Named) -> MaybeAwaitable[Route]:
        """POST /routes"""
        ...
