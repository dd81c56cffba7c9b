"""FastAPI routes for the Shelf API."""

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
from .service import ShelfService


def create_router(service: ShelfService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["shelf"])

    @router.get(
        "/shelves/{shelf_id}/books/{class_}/{self_path}/{body_path}/{value_2nd}",
        operation_id="getBook",
    )
    async def get_book(
        request: Request,
        shelf_id: Annotated[int, Path()],
        self_path: Annotated[str, Path()],
        body_path: Annotated[str, Path()],
        value_2nd: Annotated[str, Path()],
        shelf_id_query: Annotated[int | None, Query(alias="shelf-id")] = None,
        shelf_id_header: Annotated[int | None, Header(alias="Shelf-Id")] = None,
        from_: Annotated[str | None, Query(alias="from")] = None,
    ) -> str:
        return await call(
            service.get_book,
            shelf_id=shelf_id,
            class_=read_parameter(request, operations.GET_BOOK, "path", "class"),
            self_path=self_path,
            body_path=body_path,
            value_2nd=value_2nd,
            shelf_id_query=shelf_id_query,
            shelf_id_header=shelf_id_header,
            from_=from_,
        )

    @router.get("/shelves/{shelf_id}.{format}", operation_id="exportShelf")
    async def export_shelf(
        shelf_id: Annotated[int, Path()], format: Annotated[str, Path()]
    ) -> str:
        return await call(service.export_shelf, shelf_id=shelf_id, format=format)

    return router


def create_app(service: ShelfService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
