"""FastAPI routes for the Partly API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Request, Response

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_body,
    read_parameter,
    respond,
)
from . import operations
from .security import PartlySecurity
from .service import PartlyService


def create_router(service: PartlyService, security: PartlySecurity) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["partly"], security=security)

    @router.post("/parts", operation_id="addPart")
    async def add_part(request: Request) -> Response:
        return respond(
            operations.ADD_PART,
            await call(
                service.add_part,
                all=read_parameter(request, operations.ADD_PART, "querystring", "all"),
                body=await read_body(request, operations.ADD_PART, required=False),
            ),
        )

    return router


def create_app(
    service: PartlyService, security: PartlySecurity, **options: Unpack[AppOptions]
) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service, security)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
