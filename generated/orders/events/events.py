"""Events of Orders, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Exchange, Json, Payload, Queue
from .models import OrderCancelled, OrderCreated, OrderHeaders, OrderPaid

IDEMPOTENT = Policy(
    timeout=Timeout(total=10.0, attempt=5.0), retry=Retry(attempts=3), idempotent=True
)

ORDER_CREATED: Event[OrderCreated] = Event(
    name="orderCreated",
    address="order.created",
    payloads=(
        Payload(
            name="OrderCreated",
            content=Json(OrderCreated),
            headers=OrderHeaders,
            correlation_header="correlationId",
        ),
    ),
    exchange=Exchange(name="orders", type="topic"),
    key="order_id",
    policy=IDEMPOTENT,
)

ORDER_PAID: Event[OrderPaid] = Event(
    name="orderPaid",
    address="order.paid",
    payloads=(
        Payload(
            name="OrderPaid",
            content=Json(OrderPaid),
            headers=OrderHeaders,
            correlation_header="correlationId",
        ),
    ),
    exchange=Exchange(name="orders", type="topic"),
    key="order_id",
    policy=IDEMPOTENT,
)

ORDER_CANCELLED: Event[OrderCancelled] = Event(
    name="orderCancelled",
    address="order.cancelled",
    payloads=(
        Payload(
            name="OrderCancelled",
            content=Json(OrderCancelled),
            headers=OrderHeaders,
            correlation_header="correlationId",
        ),
    ),
    exchange=Exchange(name="orders", type="topic"),
    key="order_id",
    policy=IDEMPOTENT,
)

NOTIFY_CUSTOMER: Event[OrderCreated | OrderPaid | OrderCancelled] = Event(
    name="notifyCustomer",
    address="notifications.orders",
    payloads=(
        Payload(
            name="OrderCreated",
            content=Json(OrderCreated),
            headers=OrderHeaders,
            correlation_header="correlationId",
        ),
        Payload(
            name="OrderPaid",
            content=Json(OrderPaid),
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
    queue=Queue(name="notifications.orders", bind=("order.*",)),
    key="order_id",
    policy=Policy(timeout=Timeout(total=10.0, attempt=5.0), retry=Retry(attempts=5)),
)

RESERVE_STOCK: Event[OrderCreated] = Event(
    name="reserveStock",
    address="inventory.orders",
    payloads=(
        Payload(
            name="OrderCreated",
            content=Json(OrderCreated),
            headers=OrderHeaders,
            correlation_header="correlationId",
        ),
    ),
    exchange=Exchange(name="orders", type="topic"),
    queue=Queue(name="inventory.orders", bind=("order.created",)),
    key="order_id",
    policy=Policy(
        timeout=Timeout(total=10.0, attempt=5.0),
        retry=Retry(attempts=10),
        idempotent=True,
    ),
)
