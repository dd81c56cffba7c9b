"""FastAPI routes for the Things API."""

from __future__ import annotations

import pathlib
from datetime import date
from typing import Annotated, Unpack

from fastapi import FastAPI, Query, Request

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_parameter,
)
from . import operations
from .service import ThingsService


def create_router(service: ThingsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["things"])

    @router.get("/open", operation_id="findOpen", status_code=204)
    async def find_open(request: Request, limit: Annotated[int, Query()]) -> None:
        return await call(
            service.find_open,
            where=read_parameter(request, operations.FIND_OPEN, "query", "where"),
            area=read_parameter(request, operations.FIND_OPEN, "query", "area"),
            limit=limit,
        )

    @router.get("/dated", operation_id="findDated", status_code=204)
    async def find_dated(
        request: Request, sent: Annotated[date | None, Query()] = None
    ) -> None:
        return await call(
            service.find_dated,
            sent=sent,
            sort=read_parameter(request, operations.FIND_DATED, "query", "sort"),
        )

    @router.get("/twice", operation_id="findTwice", status_code=204)
    async def find_twice(request: Request) -> None:
        return await call(
            service.find_twice,
            here=read_parameter(request, operations.FIND_TWICE, "query", "here"),
            there=read_parameter(request, operations.FIND_TWICE, "query", "there"),
            beside=read_parameter(request, operations.FIND_TWICE, "query", "beside"),
        )

    @router.get("/cookies", operation_id="findInCookies", status_code=204)
    async def find_in_cookies(request: Request) -> None:
        return await call(
            service.find_in_cookies,
            where=read_parameter(
                request, operations.FIND_IN_COOKIES, "cookie", "where"
            ),
            limit=read_parameter(
                request, operations.FIND_IN_COOKIES, "cookie", "limit"
            ),
        )

    return router


def create_app(service: ThingsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
