"""FastAPI routes for the Notes API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Header

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import NotesService


def create_router(service: NotesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["notes"])

    @router.get("/notes", operation_id="listNotes", status_code=204)
    async def list_notes(
        x_tenant: Annotated[int, Header(alias="X-Tenant")],
        x_page: Annotated[int | None, Header(alias="X-Page")] = None,
    ) -> None:
        return await call(service.list_notes, x_tenant=x_tenant, x_page=x_page)

    return router


def create_app(service: NotesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
