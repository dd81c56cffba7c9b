"""FastAPI routes for the Devices API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Deep, Endless
from .service import DevicesService


def create_router(service: DevicesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["devices"])

    @router.get("/endless", operation_id="endless")
    async def endless() -> Endless:
        return await call(service.endless)

    @router.post("/deep", operation_id="addDeep", status_code=204)
    async def add_deep(body: Deep) -> None:
        return await call(service.add_deep, body=body)

    return router


def create_app(service: DevicesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
