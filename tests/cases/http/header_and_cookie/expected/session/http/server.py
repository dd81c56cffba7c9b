"""FastAPI routes for the Session API."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Cookie, Header, Request

from ...runtime import call
from ...runtime.http.receive import read_parameter
from ...runtime.http.server import ContractRouter
from . import operations
from .service import SessionService


def create_router(service: SessionService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["session"])

    @router.get("/session", operation_id="getSession")
    async def get_session(
        request: Request,
        x_trace_id: Annotated[UUID, Header(alias="X-Trace-Id")],
        session_id: Annotated[str, Cookie()],
        if_none_match: Annotated[str | None, Header(alias="If-None-Match")] = None,
        tab: Annotated[int, Cookie()] = 1,
    ) -> str:
        return await call(
            service.get_session,
            x_trace_id=x_trace_id,
            x_flags=read_parameter(
                request, operations.GET_SESSION, "header", "X-Flags"
            ),
            if_none_match=if_none_match,
            session_id=session_id,
            tab=tab,
        )

    return router
