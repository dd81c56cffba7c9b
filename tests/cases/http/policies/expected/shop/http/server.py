"""FastAPI routes for the Shop API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import ShopService


def create_router(service: ShopService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["shop"])

    @router.get("/goods", operation_id="listGoods", status_code=204)
    async def list_goods() -> None:
        return await call(service.list_goods)

    @router.post("/goods", operation_id="addGoods", status_code=204)
    async def add_goods() -> None:
        return await call(service.add_goods)

    @router.get("/goods/{id}", operation_id="getGoods", status_code=204)
    async def get_goods(id: Annotated[str, Path()]) -> None:
        return await call(service.get_goods, id=id)

    @router.post("/goods/{id}", operation_id="findGoods", status_code=204)
    async def find_goods(id: Annotated[str, Path()]) -> None:
        return await call(service.find_goods, id=id)

    @router.delete("/goods/{id}", operation_id="removeGoods", status_code=204)
    async def remove_goods(id: Annotated[str, Path()]) -> None:
        return await call(service.remove_goods, id=id)

    return router


def create_app(service: ShopService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
