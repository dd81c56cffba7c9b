"""FastAPI routes for the Voids API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path, Query, Request

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_body,
    read_parameter,
)
from . import operations
from .models import BlankWhere
from .service import VoidsService


def create_router(service: VoidsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["voids"])

    @router.get("/simple/{where}", operation_id="simple", status_code=204)
    async def simple(request: Request) -> None:
        return await call(
            service.simple,
            where=read_parameter(request, operations.SIMPLE, "path", "where"),
        )

    @router.get("/label/{where}", operation_id="label", status_code=204)
    async def label(request: Request) -> None:
        return await call(
            service.label,
            where=read_parameter(request, operations.LABEL, "path", "where"),
        )

    @router.get("/matrix/{where}", operation_id="matrix", status_code=204)
    async def matrix(request: Request) -> None:
        return await call(
            service.matrix,
            where=read_parameter(request, operations.MATRIX, "path", "where"),
        )

    @router.get("/closed/{where}", operation_id="closed", status_code=204)
    async def closed(request: Request) -> None:
        return await call(
            service.closed,
            where=read_parameter(request, operations.CLOSED, "path", "where"),
        )

    @router.get("/named/{where}", operation_id="named", status_code=204)
    async def named(request: Request) -> None:
        return await call(
            service.named,
            where=read_parameter(request, operations.NAMED, "path", "where"),
        )

    @router.get("/list/{where}", operation_id="listed", status_code=204)
    async def listed(request: Request) -> None:
        return await call(
            service.listed,
            where=read_parameter(request, operations.LISTED, "path", "where"),
        )

    @router.get("/matrixclosed/{where}", operation_id="matrixClosed", status_code=204)
    async def matrix_closed(request: Request) -> None:
        return await call(
            service.matrix_closed,
            where=read_parameter(request, operations.MATRIX_CLOSED, "path", "where"),
        )

    @router.get("/labelclosed/{where}", operation_id="labelClosed", status_code=204)
    async def label_closed(request: Request) -> None:
        return await call(
            service.label_closed,
            where=read_parameter(request, operations.LABEL_CLOSED, "path", "where"),
        )

    @router.get("/blank/{where}", operation_id="blank", status_code=204)
    async def blank(where: Annotated[BlankWhere, Path()]) -> None:
        return await call(service.blank, where=where)

    @router.get("/matrixblank/{where}", operation_id="matrixBlank", status_code=204)
    async def matrix_blank(request: Request) -> None:
        return await call(
            service.matrix_blank,
            where=read_parameter(request, operations.MATRIX_BLANK, "path", "where"),
        )

    @router.get("/matrixempty/{where}", operation_id="matrixEmpty", status_code=204)
    async def matrix_empty(request: Request) -> None:
        return await call(
            service.matrix_empty,
            where=read_parameter(request, operations.MATRIX_EMPTY, "path", "where"),
        )

    @router.delete("/query", operation_id="queryRequired", status_code=204)
    async def query_required(request: Request) -> None:
        return await call(
            service.query_required,
            where=read_parameter(request, operations.QUERY_REQUIRED, "query", "where"),
        )

    @router.patch("/query", operation_id="queryBlank", status_code=204)
    async def query_blank(
        where: Annotated[str | None, Query(max_length=0)] = None,
    ) -> None:
        return await call(service.query_blank, where=where)

    @router.get("/query", operation_id="query", status_code=204)
    async def query(request: Request) -> None:
        return await call(
            service.query,
            where=read_parameter(request, operations.QUERY, "query", "where"),
        )

    @router.post("/query", operation_id="form", status_code=204)
    async def form(request: Request) -> None:
        return await call(service.form, body=await read_body(request, operations.FORM))

    @router.put("/query", operation_id="queryClosed", status_code=204)
    async def query_closed(request: Request) -> None:
        return await call(
            service.query_closed,
            where=read_parameter(request, operations.QUERY_CLOSED, "query", "where"),
        )

    @router.get("/header", operation_id="header", status_code=204)
    async def header(request: Request) -> None:
        return await call(
            service.header,
            where=read_parameter(request, operations.HEADER, "header", "where"),
        )

    @router.put("/header", operation_id="headerClosed", status_code=204)
    async def header_closed(request: Request) -> None:
        return await call(
            service.header_closed,
            where=read_parameter(request, operations.HEADER_CLOSED, "header", "where"),
        )

    @router.post("/header", operation_id="cookie", status_code=204)
    async def cookie(request: Request) -> None:
        return await call(
            service.cookie,
            where=read_parameter(request, operations.COOKIE, "cookie", "where"),
        )

    return router


def create_app(service: VoidsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
