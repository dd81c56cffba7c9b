"""FastAPI routes for the Payments API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import Payment
from .service import PaymentsService


def create_router(service: PaymentsService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["payments"])

    @router.get("/payments/{id}", operation_id="getPayment")
    async def get_payment(id: Annotated[str, Path()]) -> Payment:
        return await call(service.get_payment, id=id)

    @router.put("/payments/{id}", operation_id="setPayment", status_code=204)
    async def set_payment(id: Annotated[str, Path()], body: Payment) -> None:
        return await call(service.set_payment, id=id, body=body)

    return router


def create_app(service: PaymentsService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
