"""Events of Orders, one constant for each operation."""

from __future__ import annotations

from ...runtime import Backoff, Policy, Retry, Timeout
from ...runtime.events import DeadLetterChannel, Event, Exchange, Json, Payload, Queue
from .models import Placed

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=2))

PLACE: Event[Placed] = Event(
    name="place",
    address="orders",
    payloads=(Payload(name="placed", content=Json(Placed)),),
    policy=ONCE,
)

FIXED: Event[Placed] = Event(
    name="fixed",
    address="orders",
    payloads=(Payload(name="placed", content=Json(Placed)),),
    dead_letter=DeadLetterChannel(address="shop.orders.lost"),
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=5, backoff=Backoff(base=0.25, cap=0.25)),
    ),
)

DOUBLING: Event[Placed] = Event(
    name="doubling",
    address="orders",
    payloads=(Payload(name="placed", content=Json(Placed)),),
    dead_letter=DeadLetterChannel(
        address="orders-lost",
        exchange=Exchange(type="default"),
        queue=Queue(name="orders-lost"),
    ),
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=8, backoff=Backoff(base=0.5, cap=60.0)),
    ),
)

GROWING: Event[Placed] = Event(
    name="growing",
    address="orders",
    payloads=(Payload(name="placed", content=Json(Placed)),),
    dead_letter=DeadLetterChannel(address="shop.orders.lost"),
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=6, backoff=Backoff(base=1.0, cap=9.0)),
    ),
)

UNPREFIXED: Event[Placed] = Event(
    name="unprefixed",
    address="orders",
    payloads=(Payload(name="placed", content=Json(Placed)),),
    dead_letter=DeadLetterChannel(address="orders.again"),
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3, backoff=Backoff(base=1.0, cap=3.0)),
    ),
)

BURY: Event[Placed] = Event(
    name="bury",
    address="orders-lost",
    payloads=(Payload(name="placed", content=Json(Placed)),),
    exchange=Exchange(type="default"),
    queue=Queue(name="orders-lost"),
    policy=ONCE,
)

READ: Event[Placed] = Event(
    name="read",
    address="shop.orders.lost",
    payloads=(Payload(name="placed", content=Json(Placed)),),
    others=("lost",),
    policy=ONCE,
    passing=(Payload(name="lost", content=Json(str)),),
)
