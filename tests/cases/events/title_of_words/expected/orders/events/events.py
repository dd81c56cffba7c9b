"""Events of "The orders that people place", one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload

ORDER_CREATED: Event[str] = Event(
    name="orderCreated",
    address="orders",
    payloads=(Payload(name="created", content=Json(str)),),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
