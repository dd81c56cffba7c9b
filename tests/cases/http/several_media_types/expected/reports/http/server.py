"""FastAPI routes for the Reports API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path, Request, Response

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_body,
    respond,
)
from . import operations
from .service import ReportsService


def create_router(service: ReportsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["reports"])

    @router.get("/reports/{id}", operation_id="getReport")
    async def get_report(request: Request, id: Annotated[str, Path()]) -> Response:
        return respond(
            operations.GET_REPORT, await call(service.get_report, id=id), request
        )

    @router.put("/reports/{id}", operation_id="putReport", status_code=204)
    async def put_report(request: Request, id: Annotated[str, Path()]) -> None:
        return await call(
            service.put_report,
            id=id,
            body=await read_body(request, operations.PUT_REPORT),
        )

    return router


def create_app(service: ReportsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
