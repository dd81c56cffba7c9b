"""FastAPI routes for the Words API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import Body, FastAPI, Query, Request

from ...runtime import call
from ...runtime.checks import UNIQUE
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_parameter,
)
from . import operations
from .service import WordsService


def create_router(service: WordsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["words"])

    @router.get("/words", operation_id="getWords", status_code=204)
    async def get_words(
        request: Request,
        few: Annotated[list[str] | None, UNIQUE, Query(max_length=3)] = None,
    ) -> None:
        return await call(
            service.get_words,
            few=few,
            kinds=read_parameter(request, operations.GET_WORDS, "query", "kinds"),
            joined=read_parameter(request, operations.GET_WORDS, "query", "joined"),
        )

    @router.put("/words", operation_id="putWords", status_code=204)
    async def put_words(body: Annotated[list[str], UNIQUE, Body()]) -> None:
        return await call(service.put_words, body=body)

    @router.post("/words", operation_id="addWords", status_code=204)
    async def add_words(
        body: Annotated[list[str] | None, UNIQUE, Body(min_length=1)] = None,
    ) -> None:
        return await call(service.add_words, body=body)

    return router


def create_app(service: WordsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
