"""FastAPI routes for the Files API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path, Request, Response

from ...runtime import call
from ...runtime.http.server import (
    AppOptions,
    ContractRouter,
    contract_app,
    read_body,
    respond,
)
from . import operations
from .service import FilesService


def create_router(service: FilesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["files"])

    @router.get("/files/{name}", operation_id="download")
    async def download(name: Annotated[str, Path()]) -> Response:
        return respond(operations.DOWNLOAD, await call(service.download, name=name))

    @router.put("/files/{name}", operation_id="upload")
    async def upload(request: Request, name: Annotated[str, Path()]) -> Response:
        return respond(
            operations.UPLOAD,
            await call(
                service.upload,
                name=name,
                body=await read_body(request, operations.UPLOAD),
            ),
        )

    @router.post("/files/{name}", operation_id="append")
    async def append(request: Request, name: Annotated[str, Path()]) -> Response:
        return respond(
            operations.APPEND,
            await call(
                service.append,
                name=name,
                body=await read_body(request, operations.APPEND, required=False),
            ),
            request,
        )

    return router


def create_app(service: FilesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
