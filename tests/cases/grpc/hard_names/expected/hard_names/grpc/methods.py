"""Methods of the Empty service, one constant each."""

from __future__ import annotations

from ..._proto import hard_names_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import StreamStream, UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.hard_names.v1.Empty"

IMPORT: UnaryUnary[hard_names_pb2.None_, hard_names_pb2.class_] = UnaryUnary(
    path="/cases.hard_names.v1.Empty/import",
    request=hard_names_pb2.None_,
    response=hard_names_pb2.class_,
    policy=ONCE,
)

NONE: UnaryUnary[hard_names_pb2.None_, hard_names_pb2.None_] = UnaryUnary(
    path="/cases.hard_names.v1.Empty/None",
    request=hard_names_pb2.None_,
    response=hard_names_pb2.None_,
    policy=ONCE,
)

CLOSE: UnaryUnary[hard_names_pb2.None_, hard_names_pb2.None_] = UnaryUnary(
    path="/cases.hard_names.v1.Empty/Close",
    request=hard_names_pb2.None_,
    response=hard_names_pb2.None_,
    policy=ONCE,
)

GET_X: UnaryUnary[hard_names_pb2.None_, hard_names_pb2.None_] = UnaryUnary(
    path="/cases.hard_names.v1.Empty/GetX",
    request=hard_names_pb2.None_,
    response=hard_names_pb2.None_,
    policy=ONCE,
)

EMPTY_GET_X: UnaryUnary[hard_names_pb2.None_, hard_names_pb2.None_] = UnaryUnary(
    path="/cases.hard_names.v1.Empty/get_x",
    request=hard_names_pb2.None_,
    response=hard_names_pb2.None_,
    policy=ONCE,
)

LIST: StreamStream[hard_names_pb2.None_, hard_names_pb2.List] = StreamStream(
    path="/cases.hard_names.v1.Empty/List",
    request=hard_names_pb2.None_,
    response=hard_names_pb2.List,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=1),
        bulkhead=None,
    ),
)

METHODS: UnaryUnary[hard_names_pb2.None_, hard_names_pb2.Fields.Inner.Inner] = (
    UnaryUnary(
        path="/cases.hard_names.v1.Empty/Methods",
        request=hard_names_pb2.None_,
        response=hard_names_pb2.Fields.Inner.Inner,
        policy=ONCE,
    )
)

HARD_NAMES_PB2: UnaryUnary[hard_names_pb2.None_, hard_names_pb2.Fields] = UnaryUnary(
    path="/cases.hard_names.v1.Empty/HardNamesPb2",
    request=hard_names_pb2.None_,
    response=hard_names_pb2.Fields,
    policy=ONCE,
)

INIT: UnaryUnary[hard_names_pb2.Message, hard_names_pb2.Fields_class_] = UnaryUnary(
    path="/cases.hard_names.v1.Empty/__init__",
    request=hard_names_pb2.Message,
    response=hard_names_pb2.Fields_class_,
    policy=ONCE,
)

CALLS: UnaryUnary[hard_names_pb2.None_, hard_names_pb2.Fields] = UnaryUnary(
    path="/cases.hard_names.v1.Empty/Calls",
    request=hard_names_pb2.None_,
    response=hard_names_pb2.Fields,
    policy=ONCE,
)

EMPTY_SERVICE: UnaryUnary[hard_names_pb2.None_, hard_names_pb2.None_] = UnaryUnary(
    path="/cases.hard_names.v1.Empty/Service",
    request=hard_names_pb2.None_,
    response=hard_names_pb2.None_,
    policy=ONCE,
)
