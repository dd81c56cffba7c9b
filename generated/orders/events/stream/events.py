"""Events of Orders stream, one constant for each operation."""

from __future__ import annotations

from ....runtime import Policy, Retry, Timeout
from ....runtime.events import Event, Json, Payload, Topic
from ..models import OrderCancelled, OrderCreated, OrderHeaders, OrderPaid

RECORD_ORDER: Event[OrderCreated | OrderPaid | OrderCancelled] = Event(
    name="recordOrder",
    address="orders",
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
    topic=Topic(
        name="orders", partitions=6, replicas=1, configuration=(("retention.ms", "-1"),)
    ),
    key="order.id",
    policy=Policy(
        timeout=Timeout(total=10.0, attempt=5.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

FOLLOW_ORDERS: Event[OrderCreated | OrderPaid | OrderCancelled] = Event(
    name="followOrders",
    address="orders",
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
    topic=Topic(
        name="orders", partitions=6, replicas=1, configuration=(("retention.ms", "-1"),)
    ),
    key="order.id",
    policy=Policy(timeout=Timeout(total=10.0, attempt=5.0), retry=Retry(attempts=5)),
)
