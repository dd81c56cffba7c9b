"""Methods of the Maps service, one constant each."""

from __future__ import annotations

from ..._proto import maps_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.maps.v1.Maps"

ECHO: UnaryUnary[maps_pb2.Atlas, maps_pb2.Atlas] = UnaryUnary(
    path="/cases.maps.v1.Maps/Echo",
    request=maps_pb2.Atlas,
    response=maps_pb2.Atlas,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
