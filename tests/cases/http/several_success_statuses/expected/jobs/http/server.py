"""FastAPI routes for the Jobs API."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Response

from ...runtime import call
from ...runtime.http.receive import respond
from ...runtime.http.server import ContractRouter
from . import operations
from .models import Job
from .service import JobsService


def create_router(service: JobsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["jobs"])

    @router.put("/jobs/{id}", operation_id="putJob")
    async def put_job(id: Annotated[str, Path()], body: Job) -> Response:
        return respond(
            operations.PUT_JOB, await call(service.put_job, id=id, body=body)
        )

    @router.get("/jobs/{id}", operation_id="getJob")
    async def get_job(id: Annotated[str, Path()]) -> Job:
        return await call(service.get_job, id=id)

    return router
