"""FastAPI routes for the Lists API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Query

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import ListChargesResponse
from .service import ListsService


def create_router(service: ListsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["lists"])

    @router.get("/charges", operation_id="listCharges")
    async def list_charges(
        starting_after: Annotated[str | None, Query()] = None,
        limit: Annotated[int | None, Query()] = None,
    ) -> ListChargesResponse:
        return await call(
            service.list_charges, starting_after=starting_after, limit=limit
        )

    @router.get("/by-page", operation_id="byPage")
    async def by_page(page: Annotated[int | None, Query()] = None) -> list[str]:
        return await call(service.by_page, page=page)

    @router.get("/by-others", operation_id="byOthers")
    async def by_others() -> list[str]:
        return await call(service.by_others)

    return router


def create_app(service: ListsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
