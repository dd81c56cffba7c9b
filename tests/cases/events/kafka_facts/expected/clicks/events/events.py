"""Events of Clicks, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload, Topic
from .models import Clicked

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

CLICKED: Event[Clicked] = Event(
    name="clicked",
    address="web.clicks.v1",
    payloads=(Payload(name="clicked", content=Json(Clicked)),),
    topic=Topic(name="web.clicks.v1", partitions=12, replicas=3),
    key="session",
    correlation="session",
    policy=ONCE,
)

COUNT_CLICK: Event[Clicked] = Event(
    name="countClick",
    address="web.clicks.v1",
    payloads=(Payload(name="clicked", content=Json(Clicked)),),
    topic=Topic(name="web.clicks.v1", partitions=12, replicas=3),
    group="counters",
    key="session",
    correlation="session",
    policy=ONCE,
)
