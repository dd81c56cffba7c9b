"""Methods of the Shadows service, one constant each."""

from __future__ import annotations

from ..._proto import grpc_pb2
from ..._proto.grpc import aio_pb2
from ..._proto.temporal import workflow_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "grpc.cases.Shadows"

ECHO: UnaryUnary[grpc_pb2.All, grpc_pb2.All] = UnaryUnary(
    path="/grpc.cases.Shadows/Echo",
    request=grpc_pb2.All,
    response=grpc_pb2.All,
    policy=ONCE,
)

AIO: UnaryUnary[aio_pb2.Server, workflow_pb2.Workflow] = UnaryUnary(
    path="/grpc.cases.Shadows/Aio",
    request=aio_pb2.Server,
    response=workflow_pb2.Workflow,
    policy=ONCE,
)
