"""A stand-in for a server of the Prices API, for tests."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ...runtime.decimals import PlainDecimal
from ...runtime.http.fake import HttpFake
from . import operations


class FakePricesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_prices(
        self,
        day: date,
        *,
        least: PlainDecimal | None,
        steps: list[PlainDecimal] | None,
        trace: UUID | None,
    ) -> list[PlainDecimal]:
        return await self._answer(
            operations.LIST_PRICES, day=day, least=least, steps=steps, trace=trace
        )
