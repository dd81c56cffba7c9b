"""Events of Trips, one constant for each operation."""

from __future__ import annotations

from ..._proto import trips_pb2
from ..._proto.trips import begun_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Payload
from ...runtime.events.protobuf import Protobuf

SEND: Event[trips_pb2.Trip | begun_pb2.Begun] = Event(
    name="send",
    address="trips",
    payloads=(
        Payload(name="ended", content=Protobuf(trips_pb2.Trip)),
        Payload(name="begun", content=Protobuf(begun_pb2.Begun)),
    ),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
