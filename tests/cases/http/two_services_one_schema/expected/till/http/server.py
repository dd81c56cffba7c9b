"""FastAPI routes for the Till API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ..._shared.price import Price
from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import TillService


def create_router(service: TillService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["till"])

    @router.post("/takings", operation_id="take", status_code=204)
    async def take(body: Price) -> None:
        return await call(service.take, body=body)

    return router


def create_app(service: TillService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
