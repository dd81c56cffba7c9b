"""FastAPI routes for the Clash API."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from ...runtime import call
from ...runtime.http.receive import respond
from ...runtime.http.server import ContractRouter, error_responses
from . import operations
from .models import AnyModel, Operation, Query as QueryModel, UUIDModel
from .service import ClashService


def create_router(service: ClashService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["clash"])

    @router.post(
        "/clash/{id}", operation_id="call", responses=error_responses(operations.CALL)
    )
    async def call_(
        id: Annotated[UUIDModel, Path()],
        body: Operation,
        uuid: Annotated[UUID | None, Query()] = None,
        operations_query: Annotated[
            list[QueryModel] | None, Query(alias="operations")
        ] = None,
    ) -> Response:
        return respond(
            operations.CALL,
            await call(
                service.call,
                id=id,
                uuid=uuid,
                operations_query=operations_query,
                body=body,
            ),
        )

    @router.get("/clash/{id}", operation_id="close")
    async def close_(id: Annotated[str, Path()]) -> AnyModel:
        return await call(service.close_, id=id)

    return router
