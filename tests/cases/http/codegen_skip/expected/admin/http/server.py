"""FastAPI routes for the Admin API."""

from __future__ import annotations

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import AdminService


def create_router(service: AdminService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["admin"])

    @router.get("/health", operation_id="getHealth", status_code=204)
    async def get_health() -> None:
        return await call(service.get_health)

    @router.put("/secrets", operation_id="setSecrets", status_code=204)
    async def set_secrets() -> None:
        return await call(service.set_secrets)

    return router
