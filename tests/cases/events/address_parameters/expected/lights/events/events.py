"""Events of Lights, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from .models import Measured, Mode

REDELIVERED = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

LIGHT_MEASURED: Event[Measured] = Event(
    name="lightMeasured",
    address="city/{cityId}/lights/{lightId}/measured",
    payloads=(Payload(name="measured", content=Json(Measured)),),
    policy=REDELIVERED,
)

SEND_MEASURED: Event[Measured] = Event(
    name="sendMeasured",
    address="city/{cityId}/lights/{lightId}/measured",
    payloads=(Payload(name="measured", content=Json(Measured)),),
    policy=REDELIVERED,
)

REPLY: Event[str] = Event(
    name="reply",
    address="replies",
    payloads=(Payload(name="reply", content=Json(str)),),
    policy=REDELIVERED,
)

SET_MODE: Event[Mode] = Event(
    name="setMode",
    address="lights.{class}.{event}.mode",
    payloads=(Payload(name="mode", content=Json(Mode)),),
    policy=REDELIVERED,
)
