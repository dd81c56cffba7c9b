"""FastAPI routes for the Files API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import FilesService


def create_router(service: FilesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["files"])

    @router.get("/files/{name}", operation_id="getFile", status_code=204)
    async def get_file(name: Annotated[str, Path()]) -> None:
        return await call(service.get_file, name=name)

    @router.delete("/files/{id}", operation_id="deleteFile", status_code=204)
    async def delete_file(id: Annotated[str, Path()]) -> None:
        return await call(service.delete_file, id=id)

    @router.get("/files/{id}", operation_id="getFileById", status_code=204)
    async def get_file_by_id(id: Annotated[str, Path()]) -> None:
        return await call(service.get_file_by_id, id=id)

    @router.get("/files/{name}/{part}", operation_id="getPart", status_code=204)
    async def get_part(
        name: Annotated[str, Path()], part: Annotated[int, Path()]
    ) -> None:
        return await call(service.get_part, name=name, part=part)

    @router.get(
        "/files/{id}/{number}", operation_id="GET /files/{id}/{number}", status_code=204
    )
    async def get_files_id_number(
        id: Annotated[str, Path()], number: Annotated[str, Path()]
    ) -> None:
        return await call(service.get_files_id_number, id=id, number=number)

    return router


def create_app(service: FilesService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
