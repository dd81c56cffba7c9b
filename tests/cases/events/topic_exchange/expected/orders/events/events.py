"""Events of Orders, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Exchange, Json, Payload, Queue
from .models import OrderCreated, OrderCreatedHeaders

ORDER_CREATED: Event[OrderCreated] = Event(
    name="orderCreated",
    address="order.created",
    payloads=(
        Payload(
            name="OrderCreated",
            content=Json(OrderCreated),
            headers=OrderCreatedHeaders,
            correlation_header="trace",
        ),
    ),
    exchange=Exchange(name="orders", type="topic", vhost="/shop"),
    key="customer.id",
    policy=Policy(
        timeout=Timeout(total=10.0, attempt=2.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

PACK: Event[OrderCreated] = Event(
    name="pack",
    address="warehouse",
    payloads=(
        Payload(
            name="OrderCreated",
            content=Json(OrderCreated),
            headers=OrderCreatedHeaders,
            correlation_header="trace",
        ),
    ),
    exchange=Exchange(name="orders", type="topic", vhost="/shop"),
    queue=Queue(name="warehouse", bind=("order.*", "order.eu.#"), auto_delete=True),
    key="customer.id",
    policy=Policy(timeout=Timeout(total=10.0, attempt=2.0), retry=Retry(attempts=2)),
)
