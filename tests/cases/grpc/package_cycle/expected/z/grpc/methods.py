"""Methods of the Rides service, one constant each."""

from __future__ import annotations

from ..._proto.ride import z_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.ride.Rides"

ECHO: UnaryUnary[z_pb2.Path, z_pb2.Path] = UnaryUnary(
    path="/cases.ride.Rides/Echo",
    request=z_pb2.Path,
    response=z_pb2.Path,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
