"""FastAPI routes for the Payments API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import Body, FastAPI, Header, Response

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .service import PaymentsService


def create_router(service: PaymentsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["payments"])

    @router.post(
        "/payments", operation_id="pay", status_code=201, response_class=Response
    )
    async def pay(
        idempotency_key: Annotated[str, Header(alias="idempotency-key", min_length=8)],
        body: Annotated[int, Body()],
    ) -> None:
        return await call(service.pay, idempotency_key=idempotency_key, body=body)

    @router.post(
        "/refunds", operation_id="refund", status_code=201, response_class=Response
    )
    async def refund(
        x_idempotency_key: Annotated[
            str | None, Header(alias="X-Idempotency-Key")
        ] = None,
    ) -> None:
        return await call(service.refund, x_idempotency_key=x_idempotency_key)

    @router.post("/tips", operation_id="tip", status_code=201, response_class=Response)
    async def tip() -> None:
        return await call(service.tip)

    return router


def create_app(service: PaymentsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
