"""FastAPI routes for the Notes API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import Body, FastAPI, Query, Request

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, read_body
from . import operations
from .models import Note
from .service import NotesService


def create_router(service: NotesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["notes"])

    @router.post("/notes", operation_id="addNote")
    async def add_note(
        pin: Annotated[bool, Query()], body: Annotated[Note | None, Body()] = None
    ) -> Note:
        return await call(service.add_note, pin=pin, body=body)

    @router.put("/notes", operation_id="setNotes", status_code=204)
    async def set_notes(body: Annotated[list[Note] | None, Body()] = None) -> None:
        return await call(service.set_notes, body=body)

    @router.patch("/notes", operation_id="importNotes", status_code=204)
    async def import_notes(request: Request) -> None:
        return await call(
            service.import_notes,
            body=await read_body(request, operations.IMPORT_NOTES, required=False),
        )

    return router


def create_app(service: NotesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
