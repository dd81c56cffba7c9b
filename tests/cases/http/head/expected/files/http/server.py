"""FastAPI routes for the Files API."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Response

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import FilesService


def create_router(service: FilesService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["files"])

    @router.head("/files/{name}", operation_id="hasFile", response_class=Response)
    async def has_file(name: Annotated[str, Path()]) -> None:
        return await call(service.has_file, name=name)

    return router
