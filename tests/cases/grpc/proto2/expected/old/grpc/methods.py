"""Methods of the Old service, one constant each."""

from __future__ import annotations

from ..._proto import old_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import StreamStream, UnaryUnary

SERVICE = "cases.old.Old"

GET: UnaryUnary[old_pb2.Request, old_pb2.Reply] = UnaryUnary(
    path="/cases.old.Old/Get",
    request=old_pb2.Request,
    response=old_pb2.Reply,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

WATCH: StreamStream[old_pb2.Request, old_pb2.Reply] = StreamStream(
    path="/cases.old.Old/Watch",
    request=old_pb2.Request,
    response=old_pb2.Reply,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=1),
        bulkhead=None,
    ),
)
