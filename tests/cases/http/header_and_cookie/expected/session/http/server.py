"""FastAPI routes for the Session API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack
from uuid import UUID

from fastapi import FastAPI, Header, Request, Response

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_parameter,
    respond,
)
from . import operations
from .service import SessionService


def create_router(service: SessionService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["session"])

    @router.get("/session", operation_id="getSession")
    async def get_session(
        request: Request,
        x_trace_id: Annotated[UUID, Header(alias="X-Trace-Id")],
        if_none_match: Annotated[str | None, Header(alias="If-None-Match")] = None,
    ) -> Response:
        return respond(
            operations.GET_SESSION,
            await call(
                service.get_session,
                x_trace_id=x_trace_id,
                x_flags=read_parameter(
                    request, operations.GET_SESSION, "header", "X-Flags"
                ),
                if_none_match=if_none_match,
                session_id=read_parameter(
                    request, operations.GET_SESSION, "cookie", "session_id"
                ),
                tab=read_parameter(
                    request, operations.GET_SESSION, "cookie", "tab", default=1
                ),
            ),
        )

    return router


def create_app(service: SessionService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
