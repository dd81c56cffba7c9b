"""FastAPI routes for the Shop API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .service import ShopService


def create_router(service: ShopService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["shop"])

    @router.get("/orders", operation_id="listOrders")
    async def list_orders() -> Response:
        return respond(operations.LIST_ORDERS, await call(service.list_orders))

    @router.post("/orders", operation_id="createOrder")
    async def create_order() -> Response:
        return respond(operations.CREATE_ORDER, await call(service.create_order))

    @router.head("/orders/{id}", operation_id="headOrder")
    async def head_order(id: Annotated[str, Path()]) -> Response:
        return respond(operations.HEAD_ORDER, await call(service.head_order, id=id))

    return router


def create_app(service: ShopService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
