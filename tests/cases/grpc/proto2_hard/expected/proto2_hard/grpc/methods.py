"""Methods of the Proto2 service, one constant each."""

from __future__ import annotations

from ..._proto import proto2_hard_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.proto2_hard.Proto2"

ECHO: UnaryUnary[proto2_hard_pb2.Old, proto2_hard_pb2.Old] = UnaryUnary(
    path="/cases.proto2_hard.Proto2/Echo",
    request=proto2_hard_pb2.Old,
    response=proto2_hard_pb2.Old,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
