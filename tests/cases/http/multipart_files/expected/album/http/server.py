"""FastAPI routes for the Album API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Request

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, read_body
from . import operations
from .service import AlbumService


def create_router(service: AlbumService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["album"])

    @router.post("/pictures", operation_id="addPictures", status_code=201)
    async def add_pictures(request: Request) -> int:
        return await call(
            service.add_pictures, body=await read_body(request, operations.ADD_PICTURES)
        )

    return router


def create_app(service: AlbumService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
