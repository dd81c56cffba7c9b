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

    @router.get("/secrets", operation_id="listSecrets", status_code=204)
    async def list_secrets() -> None:
        return await call(service.list_secrets)

    @router.get("/notes", operation_id="listNotes", status_code=204)
    async def list_notes() -> None:
        return await call(service.list_notes)

    @router.get("/hints", operation_id="listHints", status_code=204)
    async def list_hints() -> None:
        return await call(service.list_hints)

    @router.put("/hints", operation_id="replaceHints", status_code=204)
    async def replace_hints() -> None:
        return await call(service.replace_hints)

    return router


def create_app(
    service: VaultService, security: VaultSecurity, **options: Unpack[AppOptions]
) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service, security)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
