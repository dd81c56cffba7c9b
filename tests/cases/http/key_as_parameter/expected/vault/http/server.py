"""FastAPI routes for the Vault API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack
from uuid import UUID

from fastapi import FastAPI, Header, Query, Request

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_parameter,
)
from . import operations
from .models import Key
from .security import VaultSecurity
from .service import VaultService


def create_router(service: VaultService, security: VaultSecurity) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["vault"], security=security)

    @router.get("/secrets", operation_id="listSecrets", status_code=204)
    async def list_secrets(
        x_key: Annotated[str | None, Header(alias="x-key")] = None,
    ) -> None:
        return await call(service.list_secrets, x_key=x_key)

    @router.put("/secrets", operation_id="replaceSecrets", status_code=204)
    async def replace_secrets(token: Annotated[str, Query()]) -> None:
        return await call(service.replace_secrets, token=token)

    @router.post("/secrets", operation_id="addSecret", status_code=204)
    async def add_secret(
        request: Request,
        token: Annotated[UUID, Query()],
        x_key: Annotated[Key, Header(alias="X-Key")],
        more: Annotated[str | None, Query()] = None,
    ) -> None:
        return await call(
            service.add_secret,
            token=token,
            session=read_parameter(request, operations.ADD_SECRET, "cookie", "session"),
            x_key=x_key,
            more=more,
        )

    @router.delete("/secrets", operation_id="forgetSecrets", status_code=204)
    async def forget_secrets(token: Annotated[str, Query()]) -> None:
        return await call(service.forget_secrets, token=token)

    return router


def create_app(
    service: VaultService, security: VaultSecurity, **options: Unpack[AppOptions]
) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service, security)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
