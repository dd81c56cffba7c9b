"""FastAPI routes for the Users API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import User, UserInput
from .service import UsersService


def create_router(service: UsersService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["users"])

    @router.post("/users", operation_id="createUser", status_code=201)
    async def create_user(body: UserInput) -> User:
        return await call(service.create_user, body=body)

    @router.get("/users", operation_id="listUsers")
    async def list_users() -> list[User]:
        return await call(service.list_users)

    return router


def create_app(service: UsersService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
