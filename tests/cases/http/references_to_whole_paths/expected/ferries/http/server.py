"""FastAPI routes for the Ferries API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import FerriesService


def create_router(service: FerriesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["ferries"])

    @router.get("/ferries", operation_id="listFerries")
    async def list_ferries() -> list[str]:
        return await call(service.list_ferries)

    return router


def create_app(service: FerriesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
