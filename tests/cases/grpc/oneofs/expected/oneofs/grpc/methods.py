"""Methods of the Oneofs service, one constant each."""

from __future__ import annotations

from ..._proto import oneofs_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.oneofs.v1.Oneofs"

ECHO: UnaryUnary[oneofs_pb2.Choice, oneofs_pb2.Choice] = UnaryUnary(
    path="/cases.oneofs.v1.Oneofs/Echo",
    request=oneofs_pb2.Choice,
    response=oneofs_pb2.Choice,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
