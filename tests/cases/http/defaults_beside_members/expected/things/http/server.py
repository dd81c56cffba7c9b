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
from .models import FindDatesSort, FindSharedFilters
from .service import ThingsService


def create_router(service: ThingsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["things"])

    @router.get("/open", operation_id="findAnything", status_code=204)
    async def find_anything(request: Request) -> None:
        return await call(
            service.find_anything,
            where=read_parameter(request, operations.FIND_ANYTHING, "query", "where"),
            filters=read_parameter(
                request, operations.FIND_ANYTHING, "query", "filters"
            ),
        )

    @router.put("/open", operation_id="findDefault", status_code=204)
    async def find_default(request: Request) -> None:
        return await call(
            service.find_default,
            where=read_parameter(request, operations.FIND_DEFAULT, "query", "where"),
            filters=read_parameter(
                request,
                operations.FIND_DEFAULT,
                "query",
                "filters",
                default={"color": "red"},
            ),
        )

    @router.post("/open", operation_id="findShared", status_code=204)
    async def find_shared(request: Request) -> None:
        return await call(
            service.find_shared,
            where=read_parameter(request, operations.FIND_SHARED, "query", "where"),
            filters=read_parameter(
                request,
                operations.FIND_SHARED,
                "query",
                "filters",
                default=FindSharedFilters.model_construct(color="red"),
            ),
        )

    @router.delete("/open", operation_id="findDates", status_code=204)
    async def find_dates(
        request: Request, sent: Annotated[date | None, Query()] = None
    ) -> None:
        return await call(
            service.find_dates,
            sent=sent,
            sort=read_parameter(
                request,
                operations.FIND_DATES,
                "query",
                "sort",
                default=FindDatesSort.model_construct(title="x"),
            ),
        )

    @router.patch("/open", operation_id="findLists", status_code=204)
    async def find_lists(
        request: Request, ids: Annotated[list[int], Query(default_factory=lambda: [7])]
    ) -> None:
        return await call(
            service.find_lists,
            sort=read_parameter(request, operations.FIND_LISTS, "query", "sort"),
            ids=ids,
        )

    return router


def create_app(service: ThingsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
