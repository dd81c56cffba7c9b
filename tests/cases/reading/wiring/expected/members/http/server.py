"""FastAPI routes for the Members API."""

from __future__ import annotations

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import MembersService


def create_router(service: MembersService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["members"])

    @router.get("/members", operation_id="listMembers", status_code=204)
    async def list_members() -> None:
        return await call(service.list_members)

    return router
