"""FastAPI routes for the Notes API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Request

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_body,
    read_parameter,
)
from . import operations
from .service import NotesService


def create_router(service: NotesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["notes"])

    @router.post("/notes", operation_id="addNote", status_code=204)
    async def add_note(request: Request) -> None:
        return await call(
            service.add_note, body=await read_body(request, operations.ADD_NOTE)
        )

    @router.post("/words", operation_id="addWords", status_code=204)
    async def add_words(request: Request) -> None:
        return await call(
            service.add_words,
            words=read_parameter(request, operations.ADD_WORDS, "query", "words"),
            one=read_parameter(request, operations.ADD_WORDS, "query", "one"),
            body=await read_body(request, operations.ADD_WORDS, required=False),
        )

    @router.post("/tags", operation_id="addTags", status_code=204)
    async def add_tags(request: Request) -> None:
        return await call(
            service.add_tags, body=await read_body(request, operations.ADD_TAGS)
        )

    @router.put("/tags", operation_id="replaceTags", status_code=204)
    async def replace_tags(request: Request) -> None:
        return await call(
            service.replace_tags, body=await read_body(request, operations.REPLACE_TAGS)
        )

    @router.patch("/tags", operation_id="changeTags", status_code=204)
    async def change_tags(request: Request) -> None:
        return await call(
            service.change_tags, body=await read_body(request, operations.CHANGE_TAGS)
        )

    @router.delete("/tags", operation_id="dropTags", status_code=204)
    async def drop_tags(request: Request) -> None:
        return await call(
            service.drop_tags, body=await read_body(request, operations.DROP_TAGS)
        )

    return router


def create_app(service: NotesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
