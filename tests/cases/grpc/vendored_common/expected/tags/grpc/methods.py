"""Methods of the Tags service, one constant each."""

from __future__ import annotations

from ..._proto.google.type import latlng_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.tags.v1.Tags"

PLACE: UnaryUnary[latlng_pb2.LatLng, latlng_pb2.LatLng] = UnaryUnary(
    path="/cases.tags.v1.Tags/Place",
    request=latlng_pb2.LatLng,
    response=latlng_pb2.LatLng,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
