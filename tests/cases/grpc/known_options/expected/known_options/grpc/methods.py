"""Methods of the KnownOptions service, one constant each."""

from __future__ import annotations

from ..._proto import known_options_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import HttpRule, UnaryUnary

SERVICE = "cases.known_options.v1.KnownOptions"

ECHO: UnaryUnary[known_options_pb2.Shelf, known_options_pb2.Shelf] = UnaryUnary(
    path="/cases.known_options.v1.KnownOptions/Echo",
    request=known_options_pb2.Shelf,
    response=known_options_pb2.Shelf,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
    http=(
        HttpRule("POST", "/v1/{name=shelves/*}:echo", body="*"),
        HttpRule("GET", "/v1/{name=shelves/*}"),
    ),
    validated=True,
)
