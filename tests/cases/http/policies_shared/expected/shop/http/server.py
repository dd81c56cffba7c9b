"""FastAPI routes for the Shop API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Header

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import ShopService


def create_router(service: ShopService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["shop"])

    @router.get("/a", operation_id="a", status_code=204)
    async def a() -> None:
        return await call(service.a)

    @router.post("/a", operation_id="once", status_code=204)
    async def once() -> None:
        return await call(service.once)

    @router.get("/b", operation_id="b", status_code=204)
    async def b() -> None:
        return await call(service.b)

    @router.post("/b", operation_id="keyed", status_code=204)
    async def keyed() -> None:
        return await call(service.keyed)

    @router.get("/c", operation_id="c", status_code=204)
    async def c() -> None:
        return await call(service.c)

    @router.put("/c", operation_id="putC", status_code=204)
    async def put_c() -> None:
        return await call(service.put_c)

    @router.delete("/c", operation_id="idempotent", status_code=204)
    async def idempotent() -> None:
        return await call(service.idempotent)

    @router.post("/d", operation_id="d", status_code=204)
    async def d(
        idempotency_key: Annotated[str | None, Header(alias="Idempotency-Key")] = None,
    ) -> None:
        return await call(service.d, idempotency_key=idempotency_key)

    @router.patch("/d", operation_id="patchD", status_code=204)
    async def patch_d(
        idempotency_key: Annotated[str | None, Header(alias="Idempotency-Key")] = None,
    ) -> None:
        return await call(service.patch_d, idempotency_key=idempotency_key)

    @router.get("/d", operation_id="getD", status_code=204)
    async def get_d(
        idempotency_key: Annotated[str | None, Header(alias="Idempotency-Key")] = None,
    ) -> None:
        return await call(service.get_d, idempotency_key=idempotency_key)

    return router


def create_app(service: ShopService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
