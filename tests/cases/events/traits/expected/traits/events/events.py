"""Events of Traits, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload, Text
from .models import Own, OwnHeaders, PlainHeaders

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SEND_PLAIN: Event[str] = Event(
    name="sendPlain",
    address="a",
    payloads=(Payload(name="plain", content=Text(), headers=PlainHeaders),),
    group="g",
    policy=ONCE,
)

SEND_OWN: Event[Own] = Event(
    name="sendOwn",
    address="a",
    payloads=(Payload(name="own", content=Json(Own), headers=OwnHeaders),),
    group="g",
    policy=ONCE,
)
