"""Methods of the Everything service, one constant each."""

from __future__ import annotations

from google.protobuf import duration_pb2, timestamp_pb2

from ..._proto import everything_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.well_known.v1.Everything"

ECHO: UnaryUnary[everything_pb2.Thing, everything_pb2.Thing] = UnaryUnary(
    path="/cases.well_known.v1.Everything/Echo",
    request=everything_pb2.Thing,
    response=everything_pb2.Thing,
    policy=ONCE,
)

NOW: UnaryUnary[duration_pb2.Duration, timestamp_pb2.Timestamp] = UnaryUnary(
    path="/cases.well_known.v1.Everything/Now",
    request=duration_pb2.Duration,
    response=timestamp_pb2.Timestamp,
    policy=ONCE,
)
