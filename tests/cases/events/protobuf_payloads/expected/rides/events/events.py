"""Events of Rides, one constant for each operation."""

from __future__ import annotations

from ..._proto.fares import money_pb2
from ..._proto.rides import inner_pb2, ride_started_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from ...runtime.events.protobuf import Protobuf, ProtobufJson
from .models import Plain

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SEND: Event[ride_started_pb2.RideStarted] = Event(
    name="send",
    address="rides",
    payloads=(
        Payload(name="ride_started", content=Protobuf(ride_started_pb2.RideStarted)),
    ),
    key="ride_id",
    policy=ONCE,
)

RECEIVE: Event[
    ride_started_pb2.RideStarted | money_pb2.Money | inner_pb2.Outer_class_ | Plain
] = Event(
    name="receive",
    address="rides",
    payloads=(
        Payload(name="ride_started", content=Protobuf(ride_started_pb2.RideStarted)),
        Payload(name="told", content=ProtobufJson(money_pb2.Money)),
        Payload(name="inner", content=Protobuf(inner_pb2.Outer_class_)),
        Payload(name="plain", content=Json(Plain)),
    ),
    policy=ONCE,
)
