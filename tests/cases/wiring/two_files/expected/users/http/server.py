"""FastAPI routes for the Users API."""

from __future__ import annotations

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import UsersService


def create_router(service: UsersService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["users"])

    @router.get("/users", operation_id="listUsers", status_code=204)
    async def list_users() -> None:
        return await call(service.list_users)

    @router.post("/users", operation_id="createUser", status_code=204)
    async def create_user() -> None:
        return await call(service.create_user)

    @router.put("/users", operation_id="keepUser", status_code=204)
    async def keep_user() -> None:
        return await call(service.keep_user)

    return router
