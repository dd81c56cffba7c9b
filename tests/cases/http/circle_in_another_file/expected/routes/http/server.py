"""FastAPI routes for the Routes API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ..._shared.parts import Route
from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Named
from .service import RoutesService


def create_router(service: RoutesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["routes"])

    @router.post("/routes", operation_id="addRoute")
    async def add_route(body: Named) -> Route:
        return await call(service.add_route, body=body)

    return router


def create_app(service: RoutesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
