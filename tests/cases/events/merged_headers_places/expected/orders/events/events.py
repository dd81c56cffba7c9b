"""Events of "Where merged headers were written", one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from .models import MHeaders

TELL: Event[str] = Event(
    name="tell",
    address="a",
    payloads=(Payload(name="M", content=Json(str), headers=MHeaders),),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
