"""Methods of the Kinds service, one constant each."""

from __future__ import annotations

from ..._proto import kinds_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import StreamStream, StreamUnary, UnaryStream, UnaryUnary

ONCE_2 = Policy(
    timeout=Timeout(total=30.0, attempt=None), retry=Retry(attempts=1), bulkhead=None
)

SERVICE = "cases.kinds.v1.Kinds"

ONCE: UnaryUnary[kinds_pb2.Ask, kinds_pb2.Answer] = UnaryUnary(
    path="/cases.kinds.v1.Kinds/Once",
    request=kinds_pb2.Ask,
    response=kinds_pb2.Answer,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

MANY: UnaryStream[kinds_pb2.Ask, kinds_pb2.Answer] = UnaryStream(
    path="/cases.kinds.v1.Kinds/Many",
    request=kinds_pb2.Ask,
    response=kinds_pb2.Answer,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=3),
        bulkhead=None,
        idempotent=True,
    ),
)

COLLECT: StreamUnary[kinds_pb2.Ask, kinds_pb2.Answer] = StreamUnary(
    path="/cases.kinds.v1.Kinds/Collect",
    request=kinds_pb2.Ask,
    response=kinds_pb2.Answer,
    policy=ONCE_2,
)

ECHO: StreamStream[kinds_pb2.Ask, kinds_pb2.Answer] = StreamStream(
    path="/cases.kinds.v1.Kinds/Echo",
    request=kinds_pb2.Ask,
    response=kinds_pb2.Answer,
    policy=ONCE_2,
)
