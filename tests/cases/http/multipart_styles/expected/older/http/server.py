"""FastAPI routes for the Older API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Request

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, read_body
from . import operations
from .service import OlderService


def create_router(service: OlderService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["older"])

    @router.post("/shapes", operation_id="addShape", status_code=204)
    async def add_shape(request: Request) -> None:
        return await call(
            service.add_shape, body=await read_body(request, operations.ADD_SHAPE)
        )

    return router


def create_app(service: OlderService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
