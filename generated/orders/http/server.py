"""FastAPI routes for the Orders API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack
from uuid import UUID

from fastapi import FastAPI, Header, Path, Query

from ..._shared.order import Order, OrderId, OrderStatus
from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import NewOrder, OrderPage
from .service import OrdersService


def create_router(service: OrdersService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["orders"])

    @router.get(
        "/orders",
        operation_id="listOrders",
        summary="Return some orders, the newest first.",
    )
    async def list_orders(
        limit: Annotated[int, Query(ge=1, le=100)] = 20,
        cursor: Annotated[str | None, Query(min_length=1)] = None,
        status: Annotated[list[OrderStatus] | None, Query()] = None,
        customer_id: Annotated[UUID | None, Query(alias="customerId")] = None,
    ) -> OrderPage:
        return await call(
            service.list_orders,
            limit=limit,
            cursor=cursor,
            status=status,
            customer_id=customer_id,
        )

    @router.post(
        "/orders",
        operation_id="placeOrder",
        summary="Place an order, which sets its goods aside and asks for its payment.",
        status_code=201,
    )
    async def place_order(
        body: NewOrder,
        idempotency_key: Annotated[
            str | None, Header(alias="Idempotency-Key", min_length=1, max_length=64)
        ] = None,
    ) -> Order:
        return await call(
            service.place_order, idempotency_key=idempotency_key, body=body
        )

    @router.get(
        "/orders/{orderId}", operation_id="getOrder", summary="Return one order."
    )
    async def get_order(order_id: Annotated[OrderId, Path(alias="orderId")]) -> Order:
        return await call(service.get_order, order_id=order_id)

    @router.post(
        "/orders/{orderId}/cancel",
        operation_id="cancelOrder",
        summary="Give an order up; cancelling twice does no harm.",
    )
    async def cancel_order(
        order_id: Annotated[OrderId, Path(alias="orderId")],
    ) -> Order:
        return await call(service.cancel_order, order_id=order_id)

    return router


def create_app(service: OrdersService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
