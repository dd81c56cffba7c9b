"""FastAPI routes for the Say "hello" webhooks API."""

from __future__ import annotations

from ....runtime import call
from ....runtime.http.server import ContractRouter
from . import operations
from .service import OrdersWebhooksService


def create_router(service: OrdersWebhooksService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["orders"])

    @router.post("/heard", operation_id="heard", status_code=204)
    async def heard() -> None:
        return await call(service.heard)

    return router
