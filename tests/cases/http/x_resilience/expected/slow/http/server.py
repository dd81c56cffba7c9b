"""FastAPI routes for the Slow API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import SlowService


def create_router(service: SlowService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["slow"])

    @router.get("/slow", operation_id="readSlowly", status_code=204)
    async def read_slowly() -> None:
        return await call(service.read_slowly)

    @router.post("/slow", operation_id="repeat", status_code=204)
    async def repeat() -> None:
        return await call(service.repeat)

    @router.put("/slow", operation_id="onlyOnce", status_code=204)
    async def only_once() -> None:
        return await call(service.only_once)

    return router


def create_app(service: SlowService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
