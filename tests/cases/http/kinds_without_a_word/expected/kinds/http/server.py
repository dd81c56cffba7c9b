"""FastAPI routes for the Kinds API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import AuthBase
from .service import KindsService


def create_router(service: KindsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["kinds"])

    @router.get("/auth", operation_id="getAuth")
    async def get_auth() -> AuthBase:
        return await call(service.get_auth)

    return router


def create_app(service: KindsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
