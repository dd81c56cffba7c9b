"""FastAPI routes for the Users API."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Request

from ...runtime import call
from ...runtime.http.receive import read_parameter
from ...runtime.http.server import ContractRouter
from . import operations
from .service import UsersService


def create_router(service: UsersService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["users"])

    @router.get("/users/{id}/{other}", operation_id="getUser", status_code=204)
    async def get_user(request: Request, id: Annotated[str, Path()]) -> None:
        return await call(
            service.get_user,
            id=id,
            other=read_parameter(request, operations.GET_USER, "path", "other"),
        )

    return router
