"""FastAPI routes for the Styles API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path, Query, Request

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

    @router.get("/query", operation_id="query", status_code=204)
    async def query(
        request: Request,
        path: Annotated[str | None, Query()] = None,
        plain: Annotated[str | None, Query()] = None,
        many: Annotated[list[int] | None, Query()] = None,
        odd_name: Annotated[str | None, Query(alias="odd[name]")] = None,
        none: Annotated[str | None, Query()] = None,
    ) -> None:
        return await call(
            service.query,
            path=path,
            plain=plain,
            many=many,
            open=read_parameter(request, operations.QUERY, "query", "open"),
            where=read_parameter(request, operations.QUERY, "query", "where"),
            odd_name=odd_name,
            none=none,
        )

    @router.get("/label/{label}/{matrix}", operation_id="slots", status_code=204)
    async def slots(request: Request) -> None:
        return await call(
            service.slots,
            label=read_parameter(request, operations.SLOTS, "path", "label"),
            matrix=read_parameter(request, operations.SLOTS, "path", "matrix"),
        )

    @router.get("/reserved/{at}", operation_id="reserved", status_code=204)
    async def reserved(at: Annotated[str, Path()]) -> None:
        return await call(service.reserved, at=at)

    @router.get("/others", operation_id="others", status_code=204)
    async def others(request: Request) -> None:
        return await call(
            service.others,
            x_point=read_parameter(request, operations.OTHERS, "header", "X-Point"),
            x_json=read_parameter(request, operations.OTHERS, "header", "X-Json"),
            point=read_parameter(request, operations.OTHERS, "cookie", "point"),
            ids=read_parameter(request, operations.OTHERS, "cookie", "ids"),
        )

    return router


def create_app(service: StylesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
