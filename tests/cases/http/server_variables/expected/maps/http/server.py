"""FastAPI routes for the Maps API."""

from __future__ import annotations

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import MapsService


def create_router(service: MapsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["maps"])

    @router.get("/map", operation_id="getMap", status_code=204)
    async def get_map() -> None:
        return await call(service.get_map)

    return router
