"""FastAPI routes for the Cart API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ..._shared.price import Price
from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import CartService


def create_router(service: CartService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["cart"])

    @router.get("/total", operation_id="getTotal")
    async def get_total() -> Price:
        return await call(service.get_total)

    return router


def create_app(service: CartService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
