"""FastAPI routes for the Inventory API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Path

from ..._shared.order import OrderId
from ..._shared.reservation import Reservation
from ..._shared.sku import Sku
from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import NewReservation, Stock
from .service import InventoryService


def create_router(service: InventoryService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["inventory"])

    @router.get(
        "/stock/{sku}",
        operation_id="getStock",
        summary="Return how much there is of an article.",
    )
    async def get_stock(sku: Annotated[Sku, Path()]) -> Stock:
        return await call(service.get_stock, sku=sku)

    @router.get(
        "/reservations/{orderId}",
        operation_id="getReservation",
        summary="Return what is set aside for an order.",
    )
    async def get_reservation(
        order_id: Annotated[OrderId, Path(alias="orderId")],
    ) -> Reservation:
        return await call(service.get_reservation, order_id=order_id)

    @router.put(
        "/reservations/{orderId}",
        operation_id="reserveStock",
        summary="Set all goods of an order aside, or none; the same again changes nothing.",
    )
    async def reserve_stock(
        order_id: Annotated[OrderId, Path(alias="orderId")], body: NewReservation
    ) -> Reservation:
        return await call(service.reserve_stock, order_id=order_id, body=body)

    @router.delete(
        "/reservations/{orderId}",
        operation_id="releaseStock",
        summary="Put the goods of an order back; putting them back twice does no harm.",
        status_code=204,
    )
    async def release_stock(
        order_id: Annotated[OrderId, Path(alias="orderId")],
    ) -> None:
        return await call(service.release_stock, order_id=order_id)

    return router


def create_app(service: InventoryService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
