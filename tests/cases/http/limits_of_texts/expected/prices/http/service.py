"""What a server of the Prices API must implement."""

from __future__ import annotations

from datetime import date
from typing import Protocol
from uuid import UUID

from ...runtime import MaybeAwaitable
from ...runtime.decimals import PlainDecimal


class PricesService(Protocol):
    """The Prices API."""

    def list_prices(
        self,
        day: date,
        *,
        least: PlainDecimal | None,
        steps: list[PlainDecimal] | None,
        trace: UUID | None,
    ) -> MaybeAwaitable[list[PlainDecimal]]:
        """GET /prices/{day}"""
        ...
