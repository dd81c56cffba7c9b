"""FastAPI routes for the Pets API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Pet
from .service import PetsService


def create_router(service: PetsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["pets"])

    @router.post("/pets", operation_id="addPet", status_code=201)
    async def add_pet(body: Pet) -> Pet:
        return await call(service.add_pet, body=body)

    @router.get("/pets/{id}", operation_id="getPet")
    async def get_pet(id: Annotated[str, Path()]) -> Pet:
        return await call(service.get_pet, id=id)

    return router


def create_app(service: PetsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
