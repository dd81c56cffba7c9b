"""FastAPI routes for the Pets API."""

from __future__ import annotations

from fastapi import Response

from ...runtime import call
from ...runtime.http.receive import respond
from ...runtime.http.server import ContractRouter, error_responses
from . import operations
from .service import PetsService


def create_router(service: PetsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["pets"])

    @router.get(
        "/pet", operation_id="getPet", responses=error_responses(operations.GET_PET)
    )
    async def get_pet() -> Response:
        return respond(operations.GET_PET, await call(service.get_pet))

    return router
