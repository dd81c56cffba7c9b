"""FastAPI routes for the Login API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Request

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, read_body
from . import operations
from .service import LoginService


def create_router(service: LoginService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["login"])

    @router.post("/login", operation_id="logIn")
    async def log_in(request: Request) -> str:
        return await call(
            service.log_in, body=await read_body(request, operations.LOG_IN)
        )

    return router


def create_app(service: LoginService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
