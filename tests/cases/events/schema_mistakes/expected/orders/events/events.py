"""Events of Orders, one constant for each operation."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from .models import Kept

PLACED: Event[dict[str, Any] | Kept] = Event(
    name="placed",
    address="placed",
    payloads=(
        Payload(name="Placed", content=Json(dict[str, Any])),
        Payload(name="Kept", content=Json(Kept)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
