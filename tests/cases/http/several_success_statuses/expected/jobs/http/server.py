"""FastAPI routes for the Jobs API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app, respond
from . import operations
from .models import Job
from .service import JobsService


def create_router(service: JobsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["jobs"])

    @router.put("/jobs/{id}", operation_id="putJob")
    async def put_job(id: Annotated[str, Path()], body: Job) -> Response:
        return respond(
            operations.PUT_JOB, await call(service.put_job, id=id, body=body)
        )

    @router.get("/jobs/{id}", operation_id="getJob")
    async def get_job(id: Annotated[str, Path()]) -> Response:
        return respond(operations.GET_JOB, await call(service.get_job, id=id))

    return router


def create_app(service: JobsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
