"""FastAPI routes for the Shelf API."""

from __future__ import annotations

import pathlib
from datetime import date, datetime, time
from typing import Annotated, Unpack
from uuid import UUID

from fastapi import FastAPI, Header, Query, Request

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_parameter,
)
from . import operations
from .models import Kind, Page, Shelf
from .service import ShelfService


def create_router(service: ShelfService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["shelf"])

    @router.get("/books", operation_id="listBooks")
    async def list_books(
        request: Request,
        sort: Annotated[
            list[str], Query(max_length=3, default_factory=lambda: ["name", "price"])
        ],
        kinds: Annotated[list[Kind], Query(default_factory=lambda: [Kind.PAPER])],
        nothing: Annotated[list[str], Query(default_factory=lambda: [])],
        limit: Annotated[int, Query()] = 20,
        wrong: Annotated[list[int] | None, Query()] = None,
    ) -> list[str]:
        return await call(
            service.list_books,
            limit=limit,
            sort=sort,
            kinds=kinds,
            fields=read_parameter(
                request, operations.LIST_BOOKS, "query", "fields", default=["id"]
            ),
            ids=read_parameter(
                request, operations.LIST_BOOKS, "query", "ids", default=[7]
            ),
            page=read_parameter(
                request,
                operations.LIST_BOOKS,
                "query",
                "page",
                default=Page.model_construct(page_size=5, kinds=[Kind.AUDIO]),
            ),
            filters=read_parameter(
                request,
                operations.LIST_BOOKS,
                "query",
                "filters",
                default={"color": "red"},
            ),
            x_parts=read_parameter(
                request, operations.LIST_BOOKS, "header", "X-Parts", default=[1, 2]
            ),
            nothing=nothing,
            wrong=wrong,
        )

    @router.delete("/books", operation_id="dropBooks", status_code=204)
    async def drop_books(
        request: Request,
        holidays: Annotated[
            list[date],
            Query(default_factory=lambda: [date.fromisoformat("2024-12-25")]),
        ],
        before: Annotated[date, Query()] = date.fromisoformat("2024-01-02"),
        since: Annotated[datetime, Query()] = datetime.fromisoformat(
            "2024-01-02T03:04:05.5Z"
        ),
        at: Annotated[time, Query()] = time.fromisoformat("03:04:05+02:00"),
        shelf: Annotated[Shelf, Header(alias="shelf")] = UUID(
            "00000000-0000-4000-8000-000000000001"
        ),
        never: Annotated[date | None, Query()] = None,
        unwritten: Annotated[date | None, Query()] = None,
        unzoned: Annotated[datetime | None, Query()] = None,
    ) -> None:
        return await call(
            service.drop_books,
            before=before,
            since=since,
            at=at,
            shelf=shelf,
            holidays=holidays,
            seen=read_parameter(
                request,
                operations.DROP_BOOKS,
                "cookie",
                "seen",
                default=date.fromisoformat("2024-01-03"),
            ),
            never=never,
            unwritten=unwritten,
            unzoned=unzoned,
        )

    return router


def create_app(service: ShelfService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
