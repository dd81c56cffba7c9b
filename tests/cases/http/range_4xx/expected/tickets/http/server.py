"""FastAPI routes for the Tickets API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import TicketsService


def create_router(service: TicketsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["tickets"])

    @router.get("/tickets/{id}", operation_id="getTicket")
    async def get_ticket(id: Annotated[int, Path()]) -> str:
        return await call(service.get_ticket, id=id)

    return router


def create_app(service: TicketsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
