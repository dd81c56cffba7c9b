"""FastAPI routes for the Quotes API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .service import QuotesService


def create_router(service: QuotesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["quotes"])

    @router.get("/quote", operation_id="getQuote")
    async def get_quote() -> str:
        return await call(service.get_quote)

    @router.delete("/quote", operation_id="clearQuotes")
    async def clear_quotes() -> Response:
        return respond(operations.CLEAR_QUOTES, await call(service.clear_quotes))

    return router


def create_app(service: QuotesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
