"""FastAPI routes for the Vault API."""

from __future__ import annotations

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import VaultService


def create_router(service: VaultService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["vault"])

    @router.get("/secrets", operation_id="listSecrets", status_code=204)
    async def list_secrets() -> None:
        return await call(service.list_secrets)

    return router
