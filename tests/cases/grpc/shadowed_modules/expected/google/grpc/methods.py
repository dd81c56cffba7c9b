"""Methods of the Google service, one constant each."""

from __future__ import annotations

from google.protobuf import empty_pb2

from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "google.cases.protobuf.Google"

ECHO: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/google.cases.protobuf.Google/Echo",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
