"""Events of Orders, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from . import avro
from .models import Closed, Node, Opened, Placed, Told

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SEND: Event[Placed] = Event(
    name="send",
    address="orders",
    payloads=(Payload(name="placed", content=avro.PLACED),),
    key="order_id",
    policy=ONCE,
)

RECEIVE: Event[Placed | Opened | Closed | Node | dict[str, float | int] | Told] = Event(
    name="receive",
    address="orders",
    payloads=(
        Payload(name="placed", content=avro.PLACED),
        Payload(name="either", content=avro.EITHER),
        Payload(name="tree", content=avro.TREE),
        Payload(name="numbers", content=avro.NUMBERS),
        Payload(name="told", content=Json(Told)),
    ),
    policy=ONCE,
)
