"""What a server of the Payments API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class PaymentsService(Protocol):
    """The Payments API."""

    def list_payments(self) -> MaybeAwaitable[None]:
        """GET /payments"""
        ...

    def pay(self) -> MaybeAwaitable[None]:
        """POST /payments"""
        ...

    def change(self) -> MaybeAwaitable[None]:
        """PUT /payments"""
        ...

    def withdraw(self) -> MaybeAwaitable[None]:
        """DELETE /payments"""
        ...

    def amend(self) -> MaybeAwaitable[None]:
        """PATCH /payments"""
        ...
