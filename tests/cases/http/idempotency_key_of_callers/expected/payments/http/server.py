"""FastAPI routes for the Payments API."""

from __future__ import annotations

import pathlib
from datetime import datetime
from typing import Annotated, Unpack

from fastapi import FastAPI, Header

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Key, Kind
from .service import PaymentsService


def create_router(service: PaymentsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["payments"])

    @router.post("/number", operation_id="number", status_code=204)
    async def number(
        idempotency_key: Annotated[int | None, Header(alias="Idempotency-Key")] = None,
    ) -> None:
        return await call(service.number, idempotency_key=idempotency_key)

    @router.post("/always", operation_id="always", status_code=204)
    async def always(
        idempotency_key: Annotated[int, Header(alias="Idempotency-Key")],
    ) -> None:
        return await call(service.always, idempotency_key=idempotency_key)

    @router.post("/pattern", operation_id="pattern", status_code=204)
    async def pattern(
        x_idempotency_key: Annotated[
            str | None, Header(alias="X-Idempotency-Key", pattern="^[0-9]+$")
        ] = None,
    ) -> None:
        return await call(service.pattern, x_idempotency_key=x_idempotency_key)

    @router.post("/hexadecimal", operation_id="hexadecimal", status_code=204)
    async def hexadecimal(
        idempotency_key: Annotated[
            str | None, Header(alias="Idempotency-Key", pattern="^[0-9a-f-]{36}$")
        ] = None,
    ) -> None:
        return await call(service.hexadecimal, idempotency_key=idempotency_key)

    @router.post("/short", operation_id="short", status_code=204)
    async def short(
        idempotency_key: Annotated[
            str | None, Header(alias="Idempotency-Key", max_length=35)
        ] = None,
    ) -> None:
        return await call(service.short, idempotency_key=idempotency_key)

    @router.post("/listed", operation_id="listed", status_code=204)
    async def listed(
        idempotency_key: Annotated[Kind | None, Header(alias="Idempotency-Key")] = None,
    ) -> None:
        return await call(service.listed, idempotency_key=idempotency_key)

    @router.put("/ulid", operation_id="ulid", status_code=204)
    async def ulid(
        idempotency_key: Annotated[str | None, Header(alias="Idempotency-Key")] = None,
    ) -> None:
        return await call(service.ulid, idempotency_key=idempotency_key)

    @router.post("/dated", operation_id="dated", status_code=204)
    async def dated(
        idempotency_key: Annotated[
            datetime | None, Header(alias="Idempotency-Key")
        ] = None,
    ) -> None:
        return await call(service.dated, idempotency_key=idempotency_key)

    @router.post("/fits", operation_id="fits", status_code=204)
    async def fits(
        idempotency_key: Annotated[Key | None, Header(alias="Idempotency-Key")] = None,
    ) -> None:
        return await call(service.fits, idempotency_key=idempotency_key)

    return router


def create_app(service: PaymentsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
