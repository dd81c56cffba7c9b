"""FastAPI routes for the Pets API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Query

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import PetsService


def create_router(service: PetsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["pets"])

    @router.get("/pets", operation_id="list_pets_pets_get")
    async def list_pets_pets_get(
        limit: Annotated[int | None, Query()] = None,
    ) -> list[str]:
        return await call(service.list_pets_pets_get, limit=limit)

    return router


def create_app(service: PetsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
