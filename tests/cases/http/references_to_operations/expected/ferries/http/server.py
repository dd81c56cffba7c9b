"""FastAPI routes for the Ferries API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path

from ..._shared.more import Ferry
from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import FerriesService


def create_router(service: FerriesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["ferries"])

    @router.get("/ferries/{name}", operation_id="getFerry")
    async def get_ferry(name: Annotated[str, Path()]) -> Ferry:
        return await call(service.get_ferry, name=name)

    @router.put(
        "/ferries/{name}",
        operation_id="replaceFerry",
        summary="Replace a ferry.",
        status_code=204,
    )
    async def replace_ferry(name: Annotated[str, Path()], body: Ferry) -> None:
        return await call(service.replace_ferry, name=name, body=body)

    return router


def create_app(service: FerriesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
