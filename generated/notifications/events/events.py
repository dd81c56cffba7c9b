"""Events of Notifications, one constant for each operation."""

from __future__ import annotations

from ...orders.events.models import (
    OrderCancelled,
    OrderCreated,
    OrderHeaders,
    OrderPaid,
)
from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Exchange, Json, Payload, Queue
from .models import NotificationFailed, NotificationSent

IDEMPOTENT = Policy(
    timeout=Timeout(total=10.0, attempt=5.0), retry=Retry(attempts=3), idempotent=True
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
    key="order.id",
    policy=Policy(timeout=Timeout(total=10.0, attempt=5.0), retry=Retry(attempts=5)),
)

NOTIFICATION_SENT: Event[NotificationSent] = Event(
    name="notificationSent",
    address="notification.sent",
    payloads=(Payload(name="NotificationSent", content=Json(NotificationSent)),),
    exchange=Exchange(name="notifications", type="topic"),
    mandatory=False,
    key="notification.customer_id",
    correlation="notification.order_id",
    policy=IDEMPOTENT,
)

NOTIFICATION_FAILED: Event[NotificationFailed] = Event(
    name="notificationFailed",
    address="notification.failed",
    payloads=(Payload(name="NotificationFailed", content=Json(NotificationFailed)),),
    exchange=Exchange(name="notifications", type="topic"),
    mandatory=False,
    key="notification.customer_id",
    correlation="notification.order_id",
    policy=IDEMPOTENT,
)
