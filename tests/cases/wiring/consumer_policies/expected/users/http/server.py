"""FastAPI routes for the Users API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import UsersService


def create_router(service: UsersService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["users"])

    @router.get("/users", operation_id="listUsers", status_code=204)
    async def list_users() -> None:
        return await call(service.list_users)

    @router.post("/users", operation_id="createUser", status_code=204)
    async def create_user() -> None:
        return await call(service.create_user)

    @router.put("/users", operation_id="keepUser", status_code=204)
    async def keep_user() -> None:
        return await call(service.keep_user)

    return router


def create_app(service: UsersService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
