"""FastAPI routes for the Parcels API."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path

from ...runtime import call
from ...runtime.http.server import ContractRouter, error_responses
from . import operations
from .service import ParcelsService


def create_router(service: ParcelsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["parcels"])

    @router.get(
        "/parcels/{id}",
        operation_id="getParcel",
        responses=error_responses(operations.GET_PARCEL),
    )
    async def get_parcel(id: Annotated[str, Path()]) -> str:
        return await call(service.get_parcel, id=id)

    @router.delete(
        "/parcels/{id}",
        operation_id="deleteParcel",
        status_code=204,
        responses=error_responses(operations.DELETE_PARCEL),
    )
    async def delete_parcel(id: Annotated[str, Path()]) -> None:
        return await call(service.delete_parcel, id=id)

    return router
