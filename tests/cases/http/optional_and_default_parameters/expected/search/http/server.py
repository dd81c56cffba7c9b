"""FastAPI routes for the Search API."""

from __future__ import annotations

import pathlib
from datetime import datetime
from typing import Annotated, Unpack

from fastapi import FastAPI, Query

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Order, SearchLang
from .service import SearchService


def create_router(service: SearchService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["search"])

    @router.get("/search", operation_id="search")
    async def search(
        q: Annotated[str, Query(min_length=1)],
        limit: Annotated[int, Query(ge=1, le=50)] = 10,
        ratio: Annotated[float, Query()] = 1.0,
        exact: Annotated[bool, Query()] = False,
        lang: Annotated[SearchLang, Query()] = SearchLang.EN,
        order: Annotated[Order, Query()] = Order.BEST,
        since: Annotated[datetime | None, Query()] = None,
        tag: Annotated[list[str] | None, Query(max_length=3)] = None,
        page: Annotated[int | None, Query(ge=1)] = None,
    ) -> list[str]:
        return await call(
            service.search,
            q=q,
            limit=limit,
            ratio=ratio,
            exact=exact,
            lang=lang,
            order=order,
            since=since,
            tag=tag,
            page=page,
        )

    return router


def create_app(service: SearchService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
