"""FastAPI routes for the Bell API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import Body, FastAPI, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .service import BellService


def create_router(service: BellService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["bell"])

    @router.post("/bell", operation_id="ring")
    async def ring() -> Response:
        return respond(operations.RING, await call(service.ring))

    @router.put("/bell", operation_id="tune")
    async def tune(body: Annotated[int, Body()]) -> Response:
        return respond(operations.TUNE, await call(service.tune, body=body))

    @router.get("/bell", operation_id="listen")
    async def listen() -> Response:
        return respond(operations.LISTEN, await call(service.listen))

    @router.delete("/bell", operation_id="remove")
    async def remove() -> Response:
        return respond(operations.REMOVE, await call(service.remove))

    return router


def create_app(service: BellService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
