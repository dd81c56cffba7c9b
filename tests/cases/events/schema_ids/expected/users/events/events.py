"""Events of Users, one constant for each operation."""

from __future__ import annotations

from ..._proto.users import moved_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload, SchemaId
from ...runtime.events.protobuf import Protobuf
from . import avro
from .models import Closed, Joined, Left, Opened

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

TELL: Event[Joined | Left | moved_pb2.Moved | moved_pb2.Moved.To] = Event(
    name="tell",
    address="users",
    payloads=(
        Payload(name="joined", content=avro.JOINED, schema_id=SchemaId()),
        Payload(name="left", content=Json(Left), schema_id=SchemaId(id=7)),
        Payload(
            name="moved",
            content=Protobuf(moved_pb2.Moved),
            schema_id=SchemaId(size=8, indexes=(1,)),
        ),
        Payload(
            name="to",
            content=Protobuf(moved_pb2.Moved.To),
            schema_id=SchemaId(indexes=(1, 0)),
        ),
    ),
    policy=ONCE,
)

HEAR: Event[Joined | Left | moved_pb2.Moved | moved_pb2.Moved.To] = Event(
    name="hear",
    address="users",
    payloads=(
        Payload(name="joined", content=avro.JOINED, schema_id=SchemaId()),
        Payload(name="left", content=Json(Left), schema_id=SchemaId(id=7)),
        Payload(
            name="moved",
            content=Protobuf(moved_pb2.Moved),
            schema_id=SchemaId(size=8, indexes=(1,)),
        ),
        Payload(
            name="to",
            content=Protobuf(moved_pb2.Moved.To),
            schema_id=SchemaId(indexes=(1, 0)),
        ),
    ),
    policy=ONCE,
)

TELL_APART: Event[Opened | Closed] = Event(
    name="tellApart",
    address="alike",
    payloads=(
        Payload(name="opened", content=avro.OPENED, schema_id=SchemaId(id=1)),
        Payload(name="closed", content=avro.CLOSED, schema_id=SchemaId(id=2)),
    ),
    policy=ONCE,
)
