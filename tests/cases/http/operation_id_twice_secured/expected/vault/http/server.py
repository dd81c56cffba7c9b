"""FastAPI routes for the Vault API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .security import VaultSecurity
from .service import VaultService


def create_router(service: VaultService, security: VaultSecurity) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["vault"], security=security)

    @router.get("/secret", operation_id="read", status_code=204)
    async def read() -> None:
        return await call(service.read)

    @router.get("/open", operation_id="GET /open", status_code=204)
    async def get_open() -> None:
        return await call(service.get_open)

    @router.put("/open", operation_id="PUT /open", status_code=204)
    async def put_open() -> None:
        return await call(service.put_open)

    return router


def create_app(
    service: VaultService, security: VaultSecurity, **options: Unpack[AppOptions]
) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service, security)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
