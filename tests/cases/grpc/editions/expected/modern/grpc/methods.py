"""Methods of the Modern service, one constant each."""

from __future__ import annotations

from ..._proto import modern_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.modern.Modern"

GET: UnaryUnary[modern_pb2.Request, modern_pb2.Request] = UnaryUnary(
    path="/cases.modern.Modern/Get",
    request=modern_pb2.Request,
    response=modern_pb2.Request,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
