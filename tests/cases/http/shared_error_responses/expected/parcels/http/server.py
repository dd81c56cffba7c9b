"""FastAPI routes for the Parcels API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import ParcelsService


def create_router(service: ParcelsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["parcels"])

    @router.get("/parcels/{id}", operation_id="getParcel")
    async def get_parcel(id: Annotated[str, Path()]) -> str:
        return await call(service.get_parcel, id=id)

    @router.delete("/parcels/{id}", operation_id="deleteParcel", status_code=204)
    async def delete_parcel(id: Annotated[str, Path()]) -> None:
        return await call(service.delete_parcel, id=id)

    return router


def create_app(service: ParcelsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
