"""Methods of the Hostile service, one constant each."""

from __future__ import annotations

from ..._proto import hostile_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.hostile.v1.Hostile"

DO: UnaryUnary[hostile_pb2.Text, hostile_pb2.Text] = UnaryUnary(
    path="/cases.hostile.v1.Hostile/Do",
    request=hostile_pb2.Text,
    response=hostile_pb2.Text,
    policy=ONCE,
)

MORE: UnaryUnary[hostile_pb2.Text, hostile_pb2.Text] = UnaryUnary(
    path="/cases.hostile.v1.Hostile/More",
    request=hostile_pb2.Text,
    response=hostile_pb2.Text,
    policy=ONCE,
)

RULE: UnaryUnary[hostile_pb2.Text, hostile_pb2.Text] = UnaryUnary(
    path="/cases.hostile.v1.Hostile/Rule",
    request=hostile_pb2.Text,
    response=hostile_pb2.Text,
    policy=ONCE,
)
