"""FastAPI routes for the Admin API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import AdminService


def create_router(service: AdminService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["admin"])

    @router.get("/health", operation_id="getHealth", status_code=204)
    async def get_health() -> None:
        return await call(service.get_health)

    @router.put("/secrets", operation_id="setSecrets", status_code=204)
    async def set_secrets() -> None:
        return await call(service.set_secrets)

    return router


def create_app(service: AdminService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
