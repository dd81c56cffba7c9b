"""Methods of the Latest service, one constant each."""

from __future__ import annotations

from ..._proto import latest_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import HttpRule, UnaryUnary

SERVICE = "cases.latest.Latest"

ECHO: UnaryUnary[latest_pb2.Request, latest_pb2.Request] = UnaryUnary(
    path="/cases.latest.Latest/Echo",
    request=latest_pb2.Request,
    response=latest_pb2.Request,
    policy=Policy(timeout=Timeout(total=3.0, attempt=3.0), retry=Retry(attempts=3)),
    http=(HttpRule("POST", "/v1/latest", body="*"),),
)
