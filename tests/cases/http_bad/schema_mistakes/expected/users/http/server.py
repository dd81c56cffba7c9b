"""FastAPI routes for the Users API."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import UsersService


def create_router(service: UsersService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["users"])

    @router.get("/users", operation_id="listUsers", status_code=204)
    async def list_users(
        a: Annotated[str, Query(max_length=3)] = "toolong",
        b: Annotated[int | None, Query()] = None,
    ) -> None:
        return await call(service.list_users, a=a, b=b)

    return router
