"""FastAPI routes for the Styles API."""

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
from .service import StylesService


def create_router(service: StylesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["styles"])

    @router.get("/simple/{ids}/{point}", operation_id="simple", status_code=204)
    async def simple(request: Request) -> None:
        return await call(
            service.simple,
            ids=read_parameter(request, operations.SIMPLE, "path", "ids"),
            point=read_parameter(request, operations.SIMPLE, "path", "point"),
        )

    @router.get("/label/{ids}", operation_id="label", status_code=204)
    async def label(request: Request) -> None:
        return await call(
            service.label, ids=read_parameter(request, operations.LABEL, "path", "ids")
        )

    @router.get("/matrix/{point}", operation_id="matrix", status_code=204)
    async def matrix(request: Request) -> None:
        return await call(
            service.matrix,
            point=read_parameter(request, operations.MATRIX, "path", "point"),
        )

    @router.get("/query", operation_id="query", status_code=204)
    async def query(request: Request) -> None:
        return await call(
            service.query,
            comma=read_parameter(request, operations.QUERY, "query", "comma"),
            space=read_parameter(request, operations.QUERY, "query", "space"),
            pipe=read_parameter(request, operations.QUERY, "query", "pipe"),
            deep=read_parameter(request, operations.QUERY, "query", "deep"),
            flat=read_parameter(request, operations.QUERY, "query", "flat"),
        )

    return router


def create_app(service: StylesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
