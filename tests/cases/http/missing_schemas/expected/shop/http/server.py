"""FastAPI routes for the Shop API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Thing
from .service import ShopService


def create_router(service: ShopService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["shop"])

    @router.post("/things", operation_id="addThing")
    async def add_thing(body: Thing) -> Thing:
        return await call(service.add_thing, body=body)

    return router


def create_app(service: ShopService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
