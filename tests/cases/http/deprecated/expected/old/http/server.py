"""FastAPI routes for the Old things API."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import OldService


def create_router(service: OldService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["old"])

    @router.get(
        "/old", operation_id="getOld", summary="Return the old thing.", deprecated=True
    )
    async def get_old(how: Annotated[str | None, Query()] = None) -> str:
        return await call(service.get_old, how=how)

    return router
