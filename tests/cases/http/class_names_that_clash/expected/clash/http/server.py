"""FastAPI routes for the Clash API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack
from uuid import UUID

from fastapi import FastAPI, Path, Query, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .models import AnyModel, Operation, Query as QueryModel, UUIDModel
from .service import ClashService


def create_router(service: ClashService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["clash"])

    @router.post("/clash/{id}", operation_id="call")
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


def create_app(service: ClashService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
