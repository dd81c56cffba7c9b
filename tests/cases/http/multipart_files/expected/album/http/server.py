"""FastAPI routes for the Album API."""

from __future__ import annotations

from fastapi import Request

from ...runtime import call
from ...runtime.http.receive import read_body
from ...runtime.http.server import ContractRouter
from . import operations
from .service import AlbumService


def create_router(service: AlbumService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["album"])

    @router.post("/pictures", operation_id="addPictures", status_code=201)
    async def add_pictures(request: Request) -> int:
        return await call(
            service.add_pictures, body=await read_body(request, operations.ADD_PICTURES)
        )

    return router
