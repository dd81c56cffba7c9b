"""FastAPI routes for the Notes API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import Body, FastAPI, Header, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .service import NotesService


def create_router(service: NotesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["notes"])

    @router.post("/notes", operation_id="addNote", status_code=204)
    async def add_note(
        body: Annotated[str, Body()],
        content_encoding: Annotated[
            str | None, Header(alias="Content-Encoding")
        ] = None,
        host: Annotated[str | None, Header(alias="Host")] = None,
    ) -> None:
        return await call(
            service.add_note, content_encoding=content_encoding, host=host, body=body
        )

    @router.put("/notes", operation_id="changeNote", status_code=204)
    async def change_note(
        body: Annotated[str, Body()],
        content_encoding: Annotated[
            str | None, Header(alias="Content-Encoding")
        ] = None,
        host: Annotated[str | None, Header(alias="Host")] = None,
    ) -> None:
        return await call(
            service.change_note, content_encoding=content_encoding, host=host, body=body
        )

    @router.get("/notes", operation_id="getNote")
    async def get_note(
        content_encoding: Annotated[
            str | None, Header(alias="Content-Encoding")
        ] = None,
        host: Annotated[str | None, Header(alias="Host")] = None,
    ) -> Response:
        return respond(
            operations.GET_NOTE,
            await call(service.get_note, content_encoding=content_encoding, host=host),
        )

    return router


def create_app(service: NotesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
