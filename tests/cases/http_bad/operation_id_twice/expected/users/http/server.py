"""FastAPI routes for the Users API."""

from __future__ import annotations

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import UsersService


def create_router(service: UsersService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["users"])

    @router.get("/users", operation_id="getUser", status_code=204)
    async def get_user() -> None:
        return await call(service.get_user)

    @router.put("/users", operation_id="getUser", status_code=204)
    async def get_user_() -> None:
        return await call(service.get_user_)

    return router
