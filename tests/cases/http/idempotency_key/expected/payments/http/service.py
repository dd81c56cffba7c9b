"""What a server of the Payments API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class PaymentsService(Protocol):
    """The Payments API."""

    def pay(self, body: int, *, idempotency_key: str) -> MaybeAwaitable[None]:
        """POST /payments"""
        ...

    def refund(self, *, x_idempotency_key: str | None) -> MaybeAwaitable[None]:
        """POST /refunds"""
        ...

    def tip(self) -> MaybeAwaitable[None]:
        """POST /tips"""
        ...
