"""Methods of the Signs service, one constant each."""

from __future__ import annotations

from ..._proto import signs_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.control_signs.v1.Signs"

ECHO: UnaryUnary[signs_pb2.Text, signs_pb2.Text] = UnaryUnary(
    path="/cases.control_signs.v1.Signs/Echo",
    request=signs_pb2.Text,
    response=signs_pb2.Text,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
