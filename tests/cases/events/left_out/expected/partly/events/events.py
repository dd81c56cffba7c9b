"""Events of Partly, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload, Reply
from .models import Three, Two

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ASK: Event[str] = Event(
    name="ask",
    address="asked",
    payloads=(Payload(name="q", content=Json(str)),),
    policy=ONCE,
)

ASK_REPLY: Reply[str] = Reply(
    event=Event(
        name="ask.reply",
        address="answered",
        payloads=(Payload(name="a", content=Json(str)),),
    ),
)

TRACE: Event[str | Two] = Event(
    name="trace",
    address="traced",
    payloads=(
        Payload(name="one", content=Json(str)),
        Payload(name="two", content=Json(Two)),
    ),
    policy=ONCE,
)

SPLIT: Event[Three] = Event(
    name="split",
    address="parts.{of}",
    payloads=(Payload(name="three", content=Json(Three)),),
    policy=ONCE,
)
