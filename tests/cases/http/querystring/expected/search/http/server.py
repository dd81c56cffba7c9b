"""FastAPI routes for the Search API."""

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
from .service import SearchService


def create_router(service: SearchService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["search"])

    @router.get("/search", operation_id="search", status_code=204)
    async def search(request: Request) -> None:
        return await call(
            service.search,
            filter=read_parameter(request, operations.SEARCH, "querystring", "filter"),
        )

    @router.api_route(
        "/search", methods=["COPY"], operation_id="copySearch", status_code=204
    )
    async def copy_search() -> None:
        return await call(service.copy_search)

    @router.get("/nameless", operation_id="nameless", status_code=204)
    async def nameless(request: Request) -> None:
        return await call(
            service.nameless,
            querystring=read_parameter(
                request, operations.NAMELESS, "querystring", "querystring"
            ),
        )

    return router


def create_app(service: SearchService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
