"""FastAPI routes for the Filter API."""

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
from .service import FilterService


def create_router(service: FilterService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["filter"])

    @router.get("/items", operation_id="listItems")
    async def list_items(request: Request) -> list[str]:
        return await call(
            service.list_items,
            filter=read_parameter(request, operations.LIST_ITEMS, "query", "filter"),
            x_context=read_parameter(
                request, operations.LIST_ITEMS, "header", "X-Context"
            ),
        )

    return router


def create_app(service: FilterService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
