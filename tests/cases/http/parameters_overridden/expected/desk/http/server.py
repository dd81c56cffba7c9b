"""FastAPI routes for the Desk API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Header, Path, Query, Request

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_parameter,
)
from . import operations
from .models import PutNoteLimit
from .service import DeskService


def create_router(service: DeskService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["desk"])

    @router.get("/notes/{id}", operation_id="getNote", status_code=204)
    async def get_note(
        request: Request,
        id: Annotated[str, Path()],
        limit: Annotated[int, Query()] = 10,
        limit_header: Annotated[int | None, Header(alias="limit")] = None,
    ) -> None:
        return await call(
            service.get_note,
            id=id,
            limit=limit,
            limit_header=limit_header,
            limit_cookie=read_parameter(
                request, operations.GET_NOTE, "cookie", "limit"
            ),
        )

    @router.put("/notes/{id}", operation_id="putNote", status_code=204)
    async def put_note(
        request: Request,
        id: Annotated[int, Path()],
        limit: Annotated[PutNoteLimit, Query()],
        limit_header: Annotated[int | None, Header(alias="limit")] = None,
    ) -> None:
        return await call(
            service.put_note,
            id=id,
            limit=limit,
            limit_header=limit_header,
            limit_cookie=read_parameter(
                request, operations.PUT_NOTE, "cookie", "limit"
            ),
        )

    return router


def create_app(service: DeskService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
