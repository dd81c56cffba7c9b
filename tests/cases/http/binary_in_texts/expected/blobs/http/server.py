"""FastAPI routes for the Blobs API."""

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
from .service import BlobsService


def create_router(service: BlobsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["blobs"])

    @router.get("/blobs", operation_id="findBlobs", status_code=204)
    async def find_blobs(request: Request) -> None:
        return await call(
            service.find_blobs,
            like=read_parameter(request, operations.FIND_BLOBS, "query", "like"),
            parts=read_parameter(request, operations.FIND_BLOBS, "query", "parts"),
        )

    @router.post("/blobs", operation_id="addBlob", status_code=204)
    async def add_blob(request: Request) -> None:
        return await call(
            service.add_blob, body=await read_body(request, operations.ADD_BLOB)
        )

    return router


def create_app(service: BlobsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
