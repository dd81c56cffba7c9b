"""Methods of the Walks service, one constant each."""

from __future__ import annotations

from ..._proto.ride import y_pb2
from ..._proto.walk import x_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.walk.Walks"

ECHO: UnaryUnary[x_pb2.Walk, x_pb2.Walk] = UnaryUnary(
    path="/cases.walk.Walks/Echo",
    request=x_pb2.Walk,
    response=x_pb2.Walk,
    policy=ONCE,
)

TURN: UnaryUnary[x_pb2.Walk, y_pb2.Ride] = UnaryUnary(
    path="/cases.walk.Walks/Turn",
    request=x_pb2.Walk,
    response=y_pb2.Ride,
    policy=ONCE,
)
