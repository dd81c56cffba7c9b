"""Events of Orders, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Exchange, Json, Payload

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

CREATED: Event[str] = Event(
    name="created",
    address="order.created",
    payloads=(Payload(name="created", content=Json(str)),),
    exchange=Exchange(name="orders", type="direct", durable=False),
    policy=ONCE,
)

NEWS: Event[str] = Event(
    name="news",
    address="news",
    payloads=(Payload(name="news", content=Json(str)),),
    exchange=Exchange(name="news", type="fanout"),
    policy=ONCE,
)
