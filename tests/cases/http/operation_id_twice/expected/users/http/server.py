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

    @router.get("/users", operation_id="getUser", status_code=204)
    async def get_user() -> None:
        return await call(service.get_user)

    @router.put("/users", operation_id="PUT /users", status_code=204)
    async def put_users() -> None:
        return await call(service.put_users)

    return router


def create_app(service: UsersService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
