"""FastAPI routes for the Notes API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Request, Response

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_body,
    respond,
)
from . import operations
from .models import Note
from .service import NotesService


def create_router(service: NotesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["notes"])

    @router.post("/notes", operation_id="addNote")
    async def add_note(body: Note) -> Response:
        return respond(operations.ADD_NOTE, await call(service.add_note, body=body))

    @router.put("/notes", operation_id="replaceNotes")
    async def replace_notes(request: Request) -> Response:
        return respond(
            operations.REPLACE_NOTES,
            await call(
                service.replace_notes,
                body=await read_body(request, operations.REPLACE_NOTES),
            ),
        )

    @router.patch("/notes", operation_id="changeNotes")
    async def change_notes(request: Request) -> Response:
        return respond(
            operations.CHANGE_NOTES,
            await call(
                service.change_notes,
                body=await read_body(request, operations.CHANGE_NOTES),
            ),
            request,
        )

    return router


def create_app(service: NotesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
