"""Events of "Headers that no class describes", one constant for each operation."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from .models import Both, BothHeaders

TELL: Event[str | int | bool | list[Any] | Both] = Event(
    name="tell",
    address="a",
    payloads=(
        Payload(name="Either", content=Json(str)),
        Payload(name="Named", content=Json(int)),
        Payload(name="Numbers", content=Json(bool)),
        Payload(name="Plain", content=Json(list[Any])),
        Payload(name="Both", content=Json(Both), headers=BothHeaders),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
