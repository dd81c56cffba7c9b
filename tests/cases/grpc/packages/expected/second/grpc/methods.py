"""Methods of the Second service, one constant each."""

from __future__ import annotations

from ..._proto.many import first_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.many.Second"

ECHO: UnaryUnary[first_pb2.Thing, first_pb2.Thing] = UnaryUnary(
    path="/cases.many.Second/Echo",
    request=first_pb2.Thing,
    response=first_pb2.Thing,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
