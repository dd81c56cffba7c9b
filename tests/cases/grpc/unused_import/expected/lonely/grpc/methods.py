"""Methods of the Lonely service, one constant each."""

from __future__ import annotations

from ..._proto import lonely_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.lonely.Lonely"

GET: UnaryUnary[lonely_pb2.Ask, lonely_pb2.Ask] = UnaryUnary(
    path="/cases.lonely.Lonely/Get",
    request=lonely_pb2.Ask,
    response=lonely_pb2.Ask,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
