"""Events of Lights, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from .models import Measured, Mode, Switched

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SWITCH: Event[Switched] = Event(
    name="switch",
    address="rooms.{house}.{floor}.{keyed}.{level}.switched",
    payloads=(Payload(name="switched", content=Json(Switched)),),
    located=(("house", "room.house", ""), ("floor", "floor", "attic")),
    allowed=(("floor", ("ground", "1", "true", "attic")),),
    policy=ONCE,
)

LIGHT_MEASURED: Event[Measured] = Event(
    name="lightMeasured",
    address="city/{cityId}/lights/{lightId}/measured",
    payloads=(Payload(name="measured", content=Json(Measured)),),
    policy=ONCE,
)

SEND_MEASURED: Event[Measured] = Event(
    name="sendMeasured",
    address="city/{cityId}/lights/{lightId}/measured",
    payloads=(Payload(name="measured", content=Json(Measured)),),
    allowed=(("cityId", ("berlin", "rome")),),
    policy=ONCE,
)

REPLY: Event[str] = Event(
    name="reply",
    address="replies",
    payloads=(Payload(name="reply", content=Json(str)),),
    policy=ONCE,
)

SET_MODE: Event[Mode] = Event(
    name="setMode",
    address="lights.{class}.{event}.mode",
    payloads=(Payload(name="mode", content=Json(Mode)),),
    policy=ONCE,
)
