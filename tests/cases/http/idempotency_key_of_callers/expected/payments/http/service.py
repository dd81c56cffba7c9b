"""What a server of the Payments API must implement."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Key, Kind


class PaymentsService(Protocol):
    """The Payments API."""

    def number(self, *, idempotency_key: int | None) -> MaybeAwaitable[None]:
        """POST /number"""
        ...

    def always(self, *, idempotency_key: int) -> MaybeAwaitable[None]:
        """POST /always"""
        ...

    def pattern(self, *, x_idempotency_key: str | None) -> MaybeAwaitable[None]:
        """POST /pattern"""
        ...

    def hexadecimal(self, *, idempotency_key: str | None) -> MaybeAwaitable[None]:
        """POST /hexadecimal"""
        ...

    def short(self, *, idempotency_key: str | None) -> MaybeAwaitable[None]:
        """POST /short"""
        ...

    def listed(self, *, idempotency_key: Kind | None) -> MaybeAwaitable[None]:
        """POST /listed"""
        ...

    def ulid(self, *, idempotency_key: str | None) -> MaybeAwaitable[None]:
        """PUT /ulid"""
        ...

    def dated(self, *, idempotency_key: datetime | None) -> MaybeAwaitable[None]:
        """POST /dated"""
        ...

    def fits(self, *, idempotency_key: Key | None) -> MaybeAwaitable[None]:
        """POST /fits"""
        ...
