"""FastAPI routes for the Till API."""

from __future__ import annotations

from ..._shared.price import Price
from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import TillService


def create_router(service: TillService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["till"])

    @router.post("/takings", operation_id="take", status_code=204)
    async def take(body: Price) -> None:
        return await call(service.take, body=body)

    return router
