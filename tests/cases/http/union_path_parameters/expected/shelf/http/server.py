"""FastAPI routes for the Shelf API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Literal, Unpack

from fastapi import FastAPI, Path, Request

from ...runtime import call
from ...runtime.checks import ONE_OF
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_parameter,
)
from . import operations
from .models import BookId
from .service import ShelfService


def create_router(service: ShelfService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["shelf"])

    @router.get("/books/{book}", operation_id="getBook", status_code=204)
    async def get_book(book: Annotated[BookId, Path()]) -> None:
        return await call(service.get_book, book=book)

    @router.get("/spans/{span}", operation_id="getSpan", status_code=204)
    async def get_span(request: Request) -> None:
        return await call(
            service.get_span,
            span=read_parameter(request, operations.GET_SPAN, "path", "span"),
        )

    @router.get("/points/{point}", operation_id="getPoint", status_code=204)
    async def get_point(request: Request) -> None:
        return await call(
            service.get_point,
            point=read_parameter(request, operations.GET_POINT, "path", "point"),
        )

    @router.get("/kinds/{kind}/{state}", operation_id="getKind", status_code=204)
    async def get_kind(
        kind: Annotated[Annotated[Literal["old", "new"] | int, ONE_OF], Path()],
        state: Annotated[bool | None, Path()],
    ) -> None:
        return await call(service.get_kind, kind=kind, state=state)

    return router


def create_app(service: ShelfService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
