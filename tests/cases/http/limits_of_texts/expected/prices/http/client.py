"""Typed HTTP clients for the Prices API."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ...runtime.decimals import PlainDecimal
from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class PricesClient(HttpClient):
    """Calls the Prices API, with the contract's timeouts and retries."""

    _service = "prices"
    _server = None
    _operations = operations.ALL

    def list_prices(
        self,
        day: date,
        *,
        least: PlainDecimal | None = None,
        steps: list[PlainDecimal] | None = None,
        trace: UUID | None = None,
    ) -> list[PlainDecimal]:
        """GET /prices/{day}"""
        return self._call(
            operations.LIST_PRICES,
            path={"day": day},
            query={"least": least, "steps": steps},
            header={"Trace": trace},
        )


class AsyncPricesClient(AsyncHttpClient):
    """Calls the Prices API, with the contract's timeouts and retries."""

    _service = "prices"
    _server = None
    _operations = operations.ALL

    async def list_prices(
        self,
        day: date,
        *,
        least: PlainDecimal | None = None,
        steps: list[PlainDecimal] | None = None,
        trace: UUID | None = None,
    ) -> list[PlainDecimal]:
        """GET /prices/{day}"""
        return await self._call(
            operations.LIST_PRICES,
            path={"day": day},
            query={"least": least, "steps": steps},
            header={"Trace": trace},
        )
