"""FastAPI routes for the Jobs API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import StartJobRequest
from .service import JobsService


def create_router(service: JobsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["jobs"])

    @router.post(
        "/jobs", operation_id="startJob", status_code=202, response_class=Response
    )
    async def start_job(body: StartJobRequest) -> None:
        return await call(service.start_job, body=body)

    @router.post(
        "/tests", operation_id="startTest", status_code=202, response_class=Response
    )
    async def start_test() -> None:
        return await call(service.start_test)

    return router


def create_app(service: JobsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
