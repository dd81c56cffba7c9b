"""FastAPI routes for the Files API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import FilesService


def create_router(service: FilesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["files"])

    @router.get("/files", operation_id="listFiles", status_code=204)
    async def list_files() -> None:
        return await call(service.list_files)

    @router.put("/files", operation_id="putFile", status_code=204)
    async def put_file() -> None:
        return await call(service.put_file)

    @router.get("/limits", operation_id="limits", status_code=204)
    async def limits() -> None:
        return await call(service.limits)

    @router.post("/limits", operation_id="askForMore", status_code=204)
    async def ask_for_more() -> None:
        return await call(service.ask_for_more)

    return router


def create_app(service: FilesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
