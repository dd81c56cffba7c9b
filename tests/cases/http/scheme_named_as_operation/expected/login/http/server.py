"""FastAPI routes for the Login API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .security import LoginSecurity
from .service import LoginService


def create_router(service: LoginService, security: LoginSecurity) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["login"], security=security)

    @router.get("/login", operation_id="basicAuth", status_code=204)
    async def basic_auth() -> None:
        return await call(service.basic_auth)

    @router.get("/me", operation_id="me", status_code=204)
    async def me() -> None:
        return await call(service.me)

    return router


def create_app(
    service: LoginService, security: LoginSecurity, **options: Unpack[AppOptions]
) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service, security)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
