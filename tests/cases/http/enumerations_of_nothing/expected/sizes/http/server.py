"""FastAPI routes for the Sizes API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Size
from .service import SizesService


def create_router(service: SizesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["sizes"])

    @router.get("/sizes", operation_id="getSizes")
    async def get_sizes() -> Size:
        return await call(service.get_sizes)

    return router


def create_app(service: SizesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
