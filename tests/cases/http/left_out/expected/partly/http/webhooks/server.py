"""FastAPI routes for the Partly webhooks API."""

from __future__ import annotations

from ....runtime import call
from ....runtime.http.server import ContractRouter
from . import operations
from .service import PartlyWebhooksService


def create_router(service: PartlyWebhooksService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["partly"])

    @router.post("/added", operation_id="added", status_code=204)
    async def added() -> None:
        return await call(service.added)

    @router.post(
        "/done",
        operation_id="done",
        summary="Sent to `{$request.body#/url}`.",
        status_code=204,
    )
    async def done() -> None:
        return await call(service.done)

    return router
