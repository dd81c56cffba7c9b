"""Events of Payments, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from .models import Paid

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

PAY: Event[Paid] = Event(
    name="pay",
    address="payments",
    payloads=(Payload(name="paid", content=Json(Paid)),),
    policy=ONCE,
)

BOOK: Event[Paid] = Event(
    name="book",
    address="payments",
    payloads=(Payload(name="paid", content=Json(Paid)),),
    located=(("region", "where.region", ""), ("till", "till", "")),
    policy=ONCE,
)
