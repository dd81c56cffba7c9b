"""FastAPI routes for the Alarm webhooks API."""

from __future__ import annotations

from ....runtime import call
from ....runtime.http.server import ContractRouter
from ..models import Fire
from . import operations
from .service import AlarmWebhooksService


def create_router(service: AlarmWebhooksService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["alarm"])

    @router.post("/fire", operation_id="fire", status_code=204)
    async def fire(body: Fire) -> None:
        return await call(service.fire, body=body)

    return router
