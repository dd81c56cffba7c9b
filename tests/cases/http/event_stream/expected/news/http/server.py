"""FastAPI routes for the News API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .service import NewsService


def create_router(service: NewsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["news"])

    @router.get("/events", operation_id="watch")
    async def watch() -> Response:
        return respond(operations.WATCH, await call(service.watch))

    @router.get("/headlines", operation_id="headlines")
    async def headlines() -> Response:
        return respond(operations.HEADLINES, await call(service.headlines))

    return router


def create_app(service: NewsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
