"""Events of Orders, from the other side, one constant for each operation."""

from __future__ import annotations

from ....runtime import Policy, Retry, Timeout
from ....runtime.events import Event, Exchange, Json, Payload, Queue, Reply
from ..models import Cancel, Cancelled, OrderCreated

REDELIVERED = Policy(timeout=Timeout(total=20.0, attempt=10.0), retry=Retry(attempts=3))

ORDER_CREATED: Event[OrderCreated] = Event(
    name="orderCreated",
    address="order.{region}.created",
    payloads=(Payload(name="OrderCreated", content=Json(OrderCreated)),),
    exchange=Exchange(name="shop", type="topic"),
    key="id",
    policy=REDELIVERED,
)

CANCEL: Event[Cancel] = Event(
    name="cancel",
    address="order-commands",
    payloads=(Payload(name="Cancel", content=Json(Cancel)),),
    exchange=Exchange(type="default"),
    queue=Queue(name="order-commands"),
    policy=REDELIVERED,
)

CANCEL_REPLY: Reply[Cancelled] = Reply(
    event=Event(
        name="cancel.reply",
        address="",
        payloads=(Payload(name="Cancelled", content=Json(Cancelled)),),
        exchange=Exchange(type="default"),
    ),
)
