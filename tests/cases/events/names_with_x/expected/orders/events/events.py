"""Events of "Names that begin with x-", one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from .models import Cancelled, XPlaced

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

X_PLACE: Event[XPlaced] = Event(
    name="x-place",
    address="orders.{x-tenant}",
    payloads=(Payload(name="x-placed", content=Json(XPlaced)),),
    allowed=(("x-tenant", ("north", "south")),),
    policy=ONCE,
)

X_LISTEN: Event[XPlaced | Cancelled] = Event(
    name="x-listen",
    address="orders.{x-tenant}",
    payloads=(
        Payload(name="x-placed", content=Json(XPlaced)),
        Payload(name="Cancelled", content=Json(Cancelled)),
    ),
    policy=ONCE,
)
