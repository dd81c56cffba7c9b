"""FastAPI routes for the Lists API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Query, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .models import ByCursorResponse, ByTokenResponse
from .service import ListsService


def create_router(service: ListsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["lists"])

    @router.get("/by-cursor", operation_id="byCursor")
    async def by_cursor(
        cursor: Annotated[str | None, Query()] = None,
        limit: Annotated[int | None, Query()] = None,
    ) -> ByCursorResponse:
        return await call(service.by_cursor, cursor=cursor, limit=limit)

    @router.get("/by-token", operation_id="byToken")
    async def by_token(
        page_token: Annotated[str | None, Query()] = None,
    ) -> ByTokenResponse:
        return await call(service.by_token, page_token=page_token)

    @router.get("/by-offset", operation_id="byOffset")
    async def by_offset(
        offset: Annotated[int, Query()] = 0, limit: Annotated[int, Query()] = 2
    ) -> list[str]:
        return await call(service.by_offset, offset=offset, limit=limit)

    @router.get("/by-page", operation_id="byPage")
    async def by_page(page: Annotated[int, Query()] = 1) -> list[str]:
        return await call(service.by_page, page=page)

    @router.get("/by-link", operation_id="byLink")
    async def by_link(per_page: Annotated[int | None, Query()] = None) -> Response:
        return respond(
            operations.BY_LINK, await call(service.by_link, per_page=per_page)
        )

    @router.get("/whole", operation_id="whole")
    async def whole(page: Annotated[str | None, Query()] = None) -> list[str]:
        return await call(service.whole, page=page)

    return router


def create_app(service: ListsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
