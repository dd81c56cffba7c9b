"""Operations of the Orders contract, one constant each."""

from __future__ import annotations

from typing import Any

from ..._shared.order import Order
from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Paging, Parameter
from .errors import (
    InvalidRequest,
    OrderNotCancellable,
    OrderNotFound,
    OutOfStock,
    PaymentDeclined,
)
from .models import NewOrder, OrderPage

IDEMPOTENT = Policy(
    timeout=Timeout(total=5.0, attempt=2.0), retry=Retry(attempts=3), idempotent=True
)

LIST_ORDERS: Operation[OrderPage] = Operation(
    name="listOrders",
    method="GET",
    path="/orders",
    parameters=(
        Parameter(name="limit", place="query"),
        Parameter(name="cursor", place="query"),
        Parameter(name="status", place="query"),
        Parameter(name="customerId", place="query"),
    ),
    results={200: Json(OrderPage)},
    errors={400: InvalidRequest},
    paging=Paging(
        style="cursor",
        items="/items",
        parameter="cursor",
        limit="limit",
        next="/nextCursor",
    ),
    policy=IDEMPOTENT,
)

PLACE_ORDER: Operation[Order] = Operation(
    name="placeOrder",
    method="POST",
    path="/orders",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    request=Json(NewOrder),
    results={201: Json(Order)},
    errors={400: InvalidRequest, 402: PaymentDeclined, 409: OutOfStock},
    policy=Policy(
        timeout=Timeout(total=20.0, attempt=8.0),
        retry=Retry(attempts=3),
        idempotency_key="Idempotency-Key",
    ),
)

GET_ORDER: Operation[Order] = Operation(
    name="getOrder",
    method="GET",
    path="/orders/{orderId}",
    parameters=(Parameter(name="orderId", place="path"),),
    results={200: Json(Order)},
    errors={404: OrderNotFound},
    policy=IDEMPOTENT,
)

CANCEL_ORDER: Operation[Order] = Operation(
    name="cancelOrder",
    method="POST",
    path="/orders/{orderId}/cancel",
    parameters=(Parameter(name="orderId", place="path"),),
    results={200: Json(Order)},
    errors={404: OrderNotFound, 409: OrderNotCancellable},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    LIST_ORDERS,
    PLACE_ORDER,
    GET_ORDER,
    CANCEL_ORDER,
)
