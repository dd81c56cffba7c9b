"""FastAPI routes for the Orders API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Basket
from .service import OrdersService


def create_router(service: OrdersService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["orders"])

    @router.get("/baskets", operation_id="getBasket")
    async def get_basket() -> Basket:
        return await call(service.get_basket)

    return router


def create_app(service: OrdersService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
