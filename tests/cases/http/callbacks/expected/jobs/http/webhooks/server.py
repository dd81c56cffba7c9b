"""FastAPI routes for the Jobs webhooks API."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body

from ....runtime import call
from ....runtime.http.server import ContractRouter
from ..models import DoneRequest
from . import operations
from .service import JobsWebhooksService


def create_router(service: JobsWebhooksService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["jobs"])

    @router.post(
        "/done", operation_id="done", summary="The job is done.", status_code=204
    )
    async def done(body: DoneRequest) -> None:
        return await call(service.done, body=body)

    @router.post(
        "/progress",
        operation_id="progress",
        summary="Sent to `{$request.body#/url}/progress`.",
        status_code=204,
    )
    async def progress(body: Annotated[int, Body()]) -> None:
        return await call(service.progress, body=body)

    @router.post(
        "/startTest/progress",
        operation_id="startTest/progress",
        summary="Sent to `{$request.query.url}`.",
        status_code=204,
    )
    async def start_test_progress(body: Annotated[str, Body()]) -> None:
        return await call(service.start_test_progress, body=body)

    return router
