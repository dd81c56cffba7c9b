"""FastAPI routes for the Prices API."""

from __future__ import annotations

import pathlib
from datetime import date
from typing import Annotated, Unpack
from uuid import UUID

from fastapi import FastAPI, Header, Path, Query

from ...runtime import call
from ...runtime.decimals import PlainDecimal
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from ...runtime.written import Written
from . import operations
from .service import PricesService


def create_router(service: PricesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["prices"])

    @router.get("/prices/{day}", operation_id="listPrices")
    async def list_prices(
        day: Annotated[date, Written(pattern="^2024-"), Path()],
        least: Annotated[
            PlainDecimal | None, Written(pattern="^[0-9]+\\.[0-9]{2}$"), Query()
        ] = None,
        steps: Annotated[
            list[Annotated[PlainDecimal, Written(max_length=5)]] | None, Query()
        ] = None,
        trace: Annotated[
            UUID | None, Written(pattern="-4[0-9a-f]{3}-"), Header(alias="Trace")
        ] = None,
    ) -> list[PlainDecimal]:
        return await call(
            service.list_prices, day=day, least=least, steps=steps, trace=trace
        )

    return router


def create_app(service: PricesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
