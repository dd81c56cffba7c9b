"""Methods of the Custom service, one constant each."""

from __future__ import annotations

from ..._proto import custom_options_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.custom_options.v1.Custom"

ECHO: UnaryUnary[custom_options_pb2.Thing, custom_options_pb2.Thing] = UnaryUnary(
    path="/cases.custom_options.v1.Custom/Echo",
    request=custom_options_pb2.Thing,
    response=custom_options_pb2.Thing,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
