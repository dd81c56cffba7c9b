"""FastAPI routes for the Cart API."""

from __future__ import annotations

from ..._shared.price import Price
from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import CartService


def create_router(service: CartService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["cart"])

    @router.get("/total", operation_id="getTotal")
    async def get_total() -> Price:
        return await call(service.get_total)

    return router
