"""FastAPI routes for the Tickets API."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path

from ...runtime import call
from ...runtime.http.server import ContractRouter, error_responses
from . import operations
from .service import TicketsService


def create_router(service: TicketsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["tickets"])

    @router.get(
        "/tickets/{id}",
        operation_id="getTicket",
        responses=error_responses(operations.GET_TICKET),
    )
    async def get_ticket(id: Annotated[int, Path()]) -> str:
        return await call(service.get_ticket, id=id)

    return router
