"""What a server of the Login API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import LogInRequest


class LoginService(Protocol):
    """The Login API."""

    def log_in(self, body: LogInRequest) -> MaybeAwaitable[str]:
        """POST /login"""
        ...
