"""FastAPI routes for the Partly API."""

from __future__ import annotations

from fastapi import Request, Response

from ...runtime import call
from ...runtime.http.receive import read_body
from ...runtime.http.server import ContractRouter
from . import operations
from .service import PartlyService


def create_router(service: PartlyService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["partly"])

    @router.post(
        "/parts", operation_id="addPart", status_code=201, response_class=Response
    )
    async def add_part(request: Request) -> None:
        return await call(
            service.add_part,
            body=await read_body(request, operations.ADD_PART, required=False),
        )

    return router
