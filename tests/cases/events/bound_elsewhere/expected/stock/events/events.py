"""Events of Stock, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Exchange, Json, Payload, Queue

REDELIVERED = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ORDERS: Event[str] = Event(
    name="orders",
    address="stock.orders",
    payloads=(Payload(name="created", content=Json(str)),),
    exchange=Exchange(name="orders", type="direct", durable=False),
    queue=Queue(name="stock.orders", bind=("order.created",)),
    policy=REDELIVERED,
)

PRICES: Event[str] = Event(
    name="prices",
    address="stock.prices",
    payloads=(Payload(name="price", content=Json(str)),),
    exchange=Exchange(name="prices", type="fanout"),
    queue=Queue(name="stock.prices", bind=("",)),
    policy=REDELIVERED,
)

NEWS: Event[str] = Event(
    name="news",
    address="stock.news",
    payloads=(Payload(name="news", content=Json(str)),),
    exchange=Exchange(name="news", type="fanout"),
    queue=Queue(name="stock.news", bind=("",)),
    policy=REDELIVERED,
)
