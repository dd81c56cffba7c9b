"""Events of Shop, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from . import avro
from .models import Plain, Text, Tree, Twice

SEND: Event[Twice | Tree | Text | str | Plain] = Event(
    name="send",
    address="all",
    payloads=(
        Payload(name="Twice", content=avro.TWICE),
        Payload(name="Tree", content=avro.TREE),
        Payload(name="Text", content=avro.TEXT),
        Payload(name="Bare", content=avro.BARE),
        Payload(name="Plain", content=Json(Plain)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
