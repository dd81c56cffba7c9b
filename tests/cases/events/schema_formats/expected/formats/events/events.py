"""Events of Formats, one constant for each operation."""

from __future__ import annotations

from ..._proto.formats import proto_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Binary, Event, Json, Payload
from ...runtime.events.protobuf import Protobuf
from . import avro
from .models import A, Named, Openapi

SEND_ALL: Event[A | proto_pb2.A | Openapi | Named | list[int] | bytes] = Event(
    name="sendAll",
    address="all",
    payloads=(
        Payload(name="avro", content=avro.AVRO),
        Payload(
            name="proto",
            content=Protobuf(proto_pb2.A, media_type="application/x-protobuf;type=A"),
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
