"""Events of Weather, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

RAIN: Event[float] = Event(
    name="rain",
    address="rain",
    payloads=(Payload(name="drop", content=Json(float)),),
    servers=("stream", "local"),
    policy=ONCE,
)

SHINE: Event[float] = Event(
    name="shine",
    address="sun",
    payloads=(Payload(name="ray", content=Json(float)),),
    policy=ONCE,
)
