"""FastAPI routes for the Photos API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Request

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, read_body
from . import operations
from .service import PhotosService


def create_router(service: PhotosService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["photos"])

    @router.post("/photos", operation_id="addPhoto", status_code=204)
    async def add_photo(request: Request) -> None:
        return await call(
            service.add_photo, body=await read_body(request, operations.ADD_PHOTO)
        )

    @router.post("/searches", operation_id="search", status_code=204)
    async def search(request: Request) -> None:
        return await call(
            service.search, body=await read_body(request, operations.SEARCH)
        )

    return router


def create_app(service: PhotosService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
