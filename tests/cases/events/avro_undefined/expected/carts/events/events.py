"""Events of Carts, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Binary, Event, Payload

SEND: Event[bytes] = Event(
    name="send",
    address="all",
    payloads=(
        Payload(name="filled", content=Binary(media_type="avro/binary")),
        Payload(name="told", content=Binary(media_type="avro/json")),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
