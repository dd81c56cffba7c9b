"""FastAPI routes for the Logs API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Query, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .service import LogsService


def create_router(service: LogsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["logs"])

    @router.get("/logs", operation_id="readLogs")
    async def read_logs(level: Annotated[str | None, Query()] = None) -> Response:
        return respond(operations.READ_LOGS, await call(service.read_logs, level=level))

    @router.get("/spring-logs", operation_id="readSpringLogs")
    async def read_spring_logs() -> Response:
        return respond(
            operations.READ_SPRING_LOGS, await call(service.read_spring_logs)
        )

    @router.get("/old-logs", operation_id="readOldLogs")
    async def read_old_logs() -> Response:
        return respond(operations.READ_OLD_LOGS, await call(service.read_old_logs))

    @router.get("/sequence", operation_id="readSequence")
    async def read_sequence() -> Response:
        return respond(operations.READ_SEQUENCE, await call(service.read_sequence))

    return router


def create_app(service: LogsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
