"""FastAPI routes for the Shops API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Request

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_parameter,
)
from . import operations
from .service import ShopsService


def create_router(service: ShopsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["shops"])

    @router.get("/exploded", operation_id="exploded", status_code=204)
    async def exploded(request: Request) -> None:
        return await call(
            service.exploded,
            ids=read_parameter(request, operations.EXPLODED, "cookie", "ids"),
        )

    @router.get("/whole", operation_id="whole", status_code=204)
    async def whole(request: Request) -> None:
        return await call(
            service.whole,
            ids=read_parameter(request, operations.WHOLE, "cookie", "ids"),
        )

    return router


def create_app(service: ShopsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
