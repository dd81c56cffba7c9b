"""What a server of the Logs API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Items
from .models import Line


class LogsService(Protocol):
    """The Logs API."""

    def read_logs(self, *, level: str | None) -> MaybeAwaitable[Items[Line]]:
        """GET /logs"""
        ...

    def read_spring_logs(self) -> MaybeAwaitable[Items[Line]]:
        """GET /spring-logs"""
        ...

    def read_old_logs(self) -> MaybeAwaitable[Items[Line]]:
        """GET /old-logs"""
        ...

    def read_sequence(self) -> MaybeAwaitable[Items[Line]]:
        """GET /sequence"""
        ...
