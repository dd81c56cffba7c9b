"""Events of Weather, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload

RAIN: Event[float] = Event(
    name="rain",
    address="rain",
    payloads=(Payload(name="rain message", content=Json(float)),),
    servers=("first", "second"),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
