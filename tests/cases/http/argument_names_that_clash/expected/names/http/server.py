"""FastAPI routes for the Names API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path, Query, Request, Response

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_body,
    read_parameter,
    respond,
)
from . import operations
from .service import NamesService


def create_router(service: NamesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["names"])

    @router.post("/names/{method}/{operation}", operation_id="respond")
    async def respond_(
        request: Request,
        method: Annotated[str, Path()],
        operation: Annotated[str, Path()],
        client: Annotated[str | None, Query()] = None,
        create_router: Annotated[str | None, Query()] = None,
        fake: Annotated[str | None, Query()] = None,
        list: Annotated[list[int] | None, Query()] = None,
        str: Annotated[str | None, Query()] = None,
        request_query: Annotated[str | None, Query(alias="request")] = None,
    ) -> Response:
        return respond(
            operations.RESPOND,
            await call(
                service.respond,
                method=method,
                operation=operation,
                call_query=read_parameter(request, operations.RESPOND, "query", "call"),
                client=client,
                create_router=create_router,
                fake=fake,
                list=list,
                str=str,
                request_query=request_query,
                read_parameter_header=read_parameter(
                    request, operations.RESPOND, "header", "read_parameter"
                ),
                args=read_parameter(request, operations.RESPOND, "cookie", "args"),
                none=read_parameter(request, operations.RESPOND, "cookie", "None"),
                body=await read_body(request, operations.RESPOND),
            ),
        )

    @router.get("/names", operation_id="list")
    async def list_() -> list[str]:
        return await call(service.list_)

    @router.put("/names", operation_id="import", status_code=204)
    async def import_() -> None:
        return await call(service.import_)

    @router.delete("/names", operation_id="__init__", status_code=204)
    async def init() -> None:
        return await call(service.init)

    @router.patch("/names", operation_id="router", status_code=204)
    async def router_() -> None:
        return await call(service.router)

    return router


def create_app(service: NamesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
