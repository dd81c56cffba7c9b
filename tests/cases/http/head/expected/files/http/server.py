"""FastAPI routes for the Files API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .service import FilesService


def create_router(service: FilesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["files"])

    @router.head("/files/{name}", operation_id="hasFile")
    async def has_file(name: Annotated[str, Path()]) -> Response:
        return respond(operations.HAS_FILE, await call(service.has_file, name=name))

    return router


def create_app(service: FilesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
