"""Methods of the NoSyntax service, one constant each."""

from __future__ import annotations

from ..._proto import no_syntax_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.no_syntax.NoSyntax"

ECHO: UnaryUnary[no_syntax_pb2.Thing, no_syntax_pb2.Thing] = UnaryUnary(
    path="/cases.no_syntax.NoSyntax/Echo",
    request=no_syntax_pb2.Thing,
    response=no_syntax_pb2.Thing,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
