"""Events of Formats, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Binary, Event, Json, Payload
from .models import Named, Openapi

SEND_ALL: Event[bytes | Openapi | Named | list[int]] = Event(
    name="sendAll",
    address="all",
    payloads=(
        Payload(name="avro", content=Binary(media_type="application/vnd.apache.avro")),
        Payload(
            name="proto", content=Binary(media_type="application/x-protobuf;type=A")
        ),
        Payload(name="openapi", content=Json(Openapi)),
        Payload(name="json", content=Json(Named)),
        Payload(
            name="vendor",
            content=Json(list[int], media_type="application/vnd.acme.thing+json"),
        ),
        Payload(name="xml", content=Binary(media_type="application/xml")),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
