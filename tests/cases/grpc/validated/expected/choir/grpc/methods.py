"""Methods of the Choir service, one constant each."""

from __future__ import annotations

from ..._proto import choir_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import HttpRule, StreamStream, StreamUnary, UnaryStream, UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ONCE_2 = Policy(
    timeout=Timeout(total=30.0, attempt=None), retry=Retry(attempts=1), bulkhead=None
)

SERVICE = "cases.validated.v1.Choir"

JOIN: UnaryUnary[choir_pb2.Singer, choir_pb2.Echo] = UnaryUnary(
    path="/cases.validated.v1.Choir/Join",
    request=choir_pb2.Singer,
    response=choir_pb2.Echo,
    policy=ONCE,
    http=(HttpRule("POST", "/v1/singers", body="*"),),
    validated=True,
)

SING: UnaryStream[choir_pb2.Song, choir_pb2.Echo] = UnaryStream(
    path="/cases.validated.v1.Choir/Sing",
    request=choir_pb2.Song,
    response=choir_pb2.Echo,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=3),
        bulkhead=None,
    ),
    validated=True,
)

REHEARSE: StreamUnary[choir_pb2.Note, choir_pb2.Echo] = StreamUnary(
    path="/cases.validated.v1.Choir/Rehearse",
    request=choir_pb2.Note,
    response=choir_pb2.Echo,
    policy=ONCE_2,
    validated=True,
)

PERFORM: StreamStream[choir_pb2.Note, choir_pb2.Echo] = StreamStream(
    path="/cases.validated.v1.Choir/Perform",
    request=choir_pb2.Note,
    response=choir_pb2.Echo,
    policy=ONCE_2,
    validated=True,
)

LISTEN: UnaryUnary[choir_pb2.Echo, choir_pb2.Echo] = UnaryUnary(
    path="/cases.validated.v1.Choir/Listen",
    request=choir_pb2.Echo,
    response=choir_pb2.Echo,
    policy=ONCE,
)
