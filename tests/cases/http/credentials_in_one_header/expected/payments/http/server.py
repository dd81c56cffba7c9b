"""FastAPI routes for the Payments API."""

from __future__ import annotations

import pathlib
from typing import Unpack

from fastapi import FastAPI

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .security import PaymentsSecurity
from .service import PaymentsService


def create_router(
    service: PaymentsService, security: PaymentsSecurity
) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["payments"], security=security)

    @router.get("/payments", operation_id="listPayments", status_code=204)
    async def list_payments() -> None:
        return await call(service.list_payments)

    @router.post("/payments", operation_id="pay", status_code=204)
    async def pay() -> None:
        return await call(service.pay)

    @router.put("/payments", operation_id="change", status_code=204)
    async def change() -> None:
        return await call(service.change)

    @router.delete("/payments", operation_id="withdraw", status_code=204)
    async def withdraw() -> None:
        return await call(service.withdraw)

    @router.patch("/payments", operation_id="amend", status_code=204)
    async def amend() -> None:
        return await call(service.amend)

    return router


def create_app(
    service: PaymentsService, security: PaymentsSecurity, **options: Unpack[AppOptions]
) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service, security)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
