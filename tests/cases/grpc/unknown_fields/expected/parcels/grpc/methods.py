"""Methods of the Parcels service, one constant each."""

from __future__ import annotations

from ..._proto import parcels_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import StreamStream, UnaryUnary

SERVICE = "cases.unknown_fields.v1.Parcels"

ECHO: UnaryUnary[parcels_pb2.Parcel, parcels_pb2.Parcel] = UnaryUnary(
    path="/cases.unknown_fields.v1.Parcels/Echo",
    request=parcels_pb2.Parcel,
    response=parcels_pb2.Parcel,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

PASS: StreamStream[parcels_pb2.Parcel, parcels_pb2.Parcel] = StreamStream(
    path="/cases.unknown_fields.v1.Parcels/Pass",
    request=parcels_pb2.Parcel,
    response=parcels_pb2.Parcel,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=1),
        bulkhead=None,
    ),
)
