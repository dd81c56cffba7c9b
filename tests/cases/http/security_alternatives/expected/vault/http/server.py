"""FastAPI routes for the Vault API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .security import VaultSecurity
from .service import VaultService


def create_router(service: VaultService, security: VaultSecurity) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["vault"], security=security)

    @router.get("/secrets", operation_id="listSecrets")
    async def list_secrets() -> list[str]:
        return await call(service.list_secrets)

    @router.post("/secrets", operation_id="addSecret", status_code=204)
    async def add_secret() -> None:
        return await call(service.add_secret)

    @router.get("/status", operation_id="status", status_code=204)
    async def status() -> None:
        return await call(service.status)

    @router.get("/hints", operation_id="hint")
    async def hint() -> Response:
        return respond(operations.HINT, await call(service.hint))

    @router.get("/cookies", operation_id="cookie", status_code=204)
    async def cookie() -> None:
        return await call(service.cookie)

    @router.get("/profile", operation_id="profile", status_code=204)
    async def profile() -> None:
        return await call(service.profile)

    return router


def create_app(
    service: VaultService, security: VaultSecurity, **options: Unpack[AppOptions]
) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service, security)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
