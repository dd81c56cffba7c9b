"""What a server of the Kinds API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import AuthBase


class KindsService(Protocol):
    """Some kinds say nothing of their own."""

    def get_auth(self) -> MaybeAwaitable[AuthBase]:
        """GET /auth"""
        ...
