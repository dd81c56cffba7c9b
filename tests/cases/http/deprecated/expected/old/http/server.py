"""FastAPI routes for the Old things API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Query

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import OldService


def create_router(service: OldService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["old"])

    @router.get(
        "/old", operation_id="getOld", summary="Return the old thing.", deprecated=True
    )
    async def get_old(how: Annotated[str | None, Query()] = None) -> str:
        return await call(service.get_old, how=how)

    return router


def create_app(service: OldService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
