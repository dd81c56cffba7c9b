"""FastAPI routes for the Filter API."""

from __future__ import annotations

from fastapi import Request

from ...runtime import call
from ...runtime.http.receive import read_parameter
from ...runtime.http.server import ContractRouter
from . import operations
from .service import FilterService


def create_router(service: FilterService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["filter"])

    @router.get("/items", operation_id="listItems")
    async def list_items(request: Request) -> list[str]:
        return await call(
            service.list_items,
            filter=read_parameter(request, operations.LIST_ITEMS, "query", "filter"),
            x_context=read_parameter(
                request, operations.LIST_ITEMS, "header", "X-Context"
            ),
        )

    return router
