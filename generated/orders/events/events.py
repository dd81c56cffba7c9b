"""Events of Orders, one constant for each operation."""

from __future__ import annotations

from ...payments.events.models import PaymentCaptured, PaymentDeclined
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
    key="order.id",
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
    key="order.id",
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
    key="order.id",
    policy=IDEMPOTENT,
)

FOLLOW_PAYMENT: Event[PaymentCaptured | PaymentDeclined] = Event(
    name="followPayment",
    address="orders.payments",
    payloads=(
        Payload(name="PaymentCaptured", content=Json(PaymentCaptured)),
        Payload(name="PaymentDeclined", content=Json(PaymentDeclined)),
    ),
    exchange=Exchange(name="payments", type="topic"),
    queue=Queue(name="orders.payments", bind=("payment.captured", "payment.declined")),
    key="payment.order_id",
    correlation="payment.order_id",
    policy=Policy(
        timeout=Timeout(total=10.0, attempt=5.0),
        retry=Retry(attempts=10),
        idempotent=True,
    ),
)
