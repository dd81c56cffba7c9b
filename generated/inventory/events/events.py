"""Events of Inventory, one constant for each operation."""

from __future__ import annotations

from ...orders.events.models import OrderCancelled, OrderCreated, OrderHeaders
from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Exchange, Json, Payload, Queue
from .models import StockRanOut, StockReleased, StockReserved

IDEMPOTENT = Policy(
    timeout=Timeout(total=10.0, attempt=5.0), retry=Retry(attempts=3), idempotent=True
)

FOLLOW_ORDER: Event[OrderCreated | OrderCancelled] = Event(
    name="followOrder",
    address="inventory.orders",
    payloads=(
        Payload(
            name="OrderCreated",
            content=Json(OrderCreated),
            headers=OrderHeaders,
            correlation_header="correlationId",
        ),
        Payload(
            name="OrderCancelled",
            content=Json(OrderCancelled),
            headers=OrderHeaders,
            correlation_header="correlationId",
        ),
    ),
    exchange=Exchange(name="orders", type="topic"),
    queue=Queue(name="inventory.orders", bind=("order.created", "order.cancelled")),
    key="order.id",
    policy=Policy(
        timeout=Timeout(total=10.0, attempt=5.0),
        retry=Retry(attempts=10),
        idempotent=True,
    ),
)

STOCK_RESERVED: Event[StockReserved] = Event(
    name="stockReserved",
    address="stock.reserved",
    payloads=(Payload(name="StockReserved", content=Json(StockReserved)),),
    exchange=Exchange(name="inventory", type="topic"),
    mandatory=False,
    key="reservation.order_id",
    correlation="reservation.order_id",
    policy=IDEMPOTENT,
)

STOCK_RELEASED: Event[StockReleased] = Event(
    name="stockReleased",
    address="stock.released",
    payloads=(Payload(name="StockReleased", content=Json(StockReleased)),),
    exchange=Exchange(name="inventory", type="topic"),
    mandatory=False,
    key="reservation.order_id",
    correlation="reservation.order_id",
    policy=IDEMPOTENT,
)

STOCK_RAN_OUT: Event[StockRanOut] = Event(
    name="stockRanOut",
    address="stock.ranOut",
    payloads=(Payload(name="StockRanOut", content=Json(StockRanOut)),),
    exchange=Exchange(name="inventory", type="topic"),
    mandatory=False,
    key="order_id",
    correlation="order_id",
    policy=IDEMPOTENT,
)
