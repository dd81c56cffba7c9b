"""Methods of the Aio service, one constant each."""

from __future__ import annotations

from ..._proto.grpc import aio_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "grpc.aio.cases.Aio"

ECHO: UnaryUnary[aio_pb2.Server, aio_pb2.Server] = UnaryUnary(
    path="/grpc.aio.cases.Aio/Echo",
    request=aio_pb2.Server,
    response=aio_pb2.Server,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
