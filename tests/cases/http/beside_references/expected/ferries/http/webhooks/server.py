"""FastAPI routes for the Ferries webhooks API."""

from __future__ import annotations

from ....runtime import call
from ....runtime.http.server import ContractRouter
from . import operations
from .service import FerriesWebhooksService


def create_router(service: FerriesWebhooksService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["ferries"])

    @router.post(
        "/done",
        operation_id="done",
        summary="Sent to `{$request.query.url}`.",
        status_code=204,
    )
    async def done() -> None:
        return await call(service.done)

    return router
