"""What a server of the Payments API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import Payment


class PaymentsService(Protocol):
    """A client that is older than its server."""

    def get_payment(self, id: str) -> MaybeAwaitable[Payment]:
        """GET /payments/{id}"""
        ...

    def set_payment(self, id: str, body: Payment) -> MaybeAwaitable[None]:
        """PUT /payments/{id}"""
        ...
