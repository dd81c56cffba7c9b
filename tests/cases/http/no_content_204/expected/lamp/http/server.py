"""FastAPI routes for the Lamp API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .service import LampService


def create_router(service: LampService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["lamp"])

    @router.delete("/lamp", operation_id="switchOff", status_code=204)
    async def switch_off() -> None:
        return await call(service.switch_off)

    @router.post(
        "/lamp", operation_id="switchOn", status_code=202, response_class=Response
    )
    async def switch_on() -> None:
        return await call(service.switch_on)

    @router.head("/lamp", operation_id="isThere", response_class=Response)
    async def is_there() -> None:
        return await call(service.is_there)

    @router.get("/lamp", operation_id="look", status_code=303, response_class=Response)
    async def look() -> None:
        return await call(service.look)

    @router.put("/lamp", operation_id="leaveUnsaid")
    async def leave_unsaid() -> Response:
        return respond(operations.LEAVE_UNSAID, await call(service.leave_unsaid))

    return router


def create_app(service: LampService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
