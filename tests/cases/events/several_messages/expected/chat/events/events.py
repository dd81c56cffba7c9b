"""Events of Chat, one constant for each operation."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Binary, Event, Exchange, Json, Payload, Queue, Text
from .models import Joined, Left

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SAY: Event[str | Joined | Left] = Event(
    name="say",
    address="room",
    payloads=(
        Payload(name="text", content=Text()),
        Payload(name="joined", content=Json(Joined)),
        Payload(name="left", content=Json(Left)),
    ),
    policy=ONCE,
)

SHOW: Event[bytes] = Event(
    name="show",
    address="room",
    payloads=(Payload(name="photo", content=Binary(media_type="image/png")),),
    policy=ONCE,
)

GREET: Event[Joined] = Event(
    name="greet",
    address="room",
    payloads=(Payload(name="joined", content=Json(Joined)),),
    others=("text", "left", "photo", "anything"),
    policy=ONCE,
    passing=(Payload(name="left", content=Json(Left)),),
)

READ: Event[Any] = Event(
    name="read",
    address="room",
    payloads=(
        Payload(name="text", content=Text()),
        Payload(name="anything", content=Json(Any)),
    ),
    others=("joined", "left", "photo"),
    policy=ONCE,
    passing=(
        Payload(name="joined", content=Json(Joined)),
        Payload(name="left", content=Json(Left)),
    ),
)

ENQUEUE: Event[Joined | Left] = Event(
    name="enqueue",
    address="work",
    payloads=(
        Payload(name="joined", content=Json(Joined)),
        Payload(name="left", content=Json(Left)),
    ),
    exchange=Exchange(type="default"),
    queue=Queue(name="work"),
    policy=ONCE,
)

COUNT_JOINED: Event[Joined] = Event(
    name="countJoined",
    address="work",
    payloads=(Payload(name="joined", content=Json(Joined)),),
    others=("left",),
    exchange=Exchange(type="default"),
    queue=Queue(name="work"),
    policy=ONCE,
)

COUNT_LEFT: Event[Left] = Event(
    name="countLeft",
    address="work",
    payloads=(Payload(name="left", content=Json(Left)),),
    others=("joined",),
    exchange=Exchange(type="default"),
    queue=Queue(name="work"),
    policy=ONCE,
)
