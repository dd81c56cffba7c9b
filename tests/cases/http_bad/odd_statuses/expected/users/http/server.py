"""FastAPI routes for the Users API."""

from __future__ import annotations

from fastapi import Response

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import UsersService


def create_router(service: UsersService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["users"])

    @router.get("/users", operation_id="listUsers", response_class=Response)
    async def list_users() -> None:
        return await call(service.list_users)

    return router
