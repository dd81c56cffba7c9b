"""Methods of the Empty service, one constant each."""

from __future__ import annotations

from google.protobuf import empty_pb2

from ..._proto import rpc_names_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import StreamStream, StreamUnary, UnaryStream, UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ONCE_2 = Policy(
    timeout=Timeout(total=30.0, attempt=None), retry=Retry(attempts=1), bulkhead=None
)

SERVICE = "cases.rpc_names.v1.Empty"

ECHO: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/Echo",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

IMPORT: UnaryUnary[empty_pb2.Empty, rpc_names_pb2.Channel] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/import",
    request=empty_pb2.Empty,
    response=rpc_names_pb2.Channel,
    policy=ONCE,
)

NONE: UnaryUnary[rpc_names_pb2.Channel, empty_pb2.Empty] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/None",
    request=rpc_names_pb2.Channel,
    response=empty_pb2.Empty,
    policy=ONCE,
)

CLOSE: UnaryUnary[rpc_names_pb2.Channel, rpc_names_pb2.Channel] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/Close",
    request=rpc_names_pb2.Channel,
    response=rpc_names_pb2.Channel,
    policy=ONCE,
)

CHANNEL: StreamStream[rpc_names_pb2.Channel, empty_pb2.Empty] = StreamStream(
    path="/cases.rpc_names.v1.Empty/Channel",
    request=rpc_names_pb2.Channel,
    response=empty_pb2.Empty,
    policy=ONCE_2,
)

DESC: UnaryStream[empty_pb2.Empty, empty_pb2.Empty] = UnaryStream(
    path="/cases.rpc_names.v1.Empty/Desc",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=3),
        bulkhead=None,
    ),
)

METADATA: StreamUnary[empty_pb2.Empty, empty_pb2.Empty] = StreamUnary(
    path="/cases.rpc_names.v1.Empty/Metadata",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE_2,
)

TIMEOUT: UnaryUnary[rpc_names_pb2.Channel, rpc_names_pb2.Channel] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/Timeout",
    request=rpc_names_pb2.Channel,
    response=rpc_names_pb2.Channel,
    policy=ONCE,
)

GET_X: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/GetX",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

EMPTY_GET_X: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/get_x",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

GRPC: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/Grpc",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

EMPTY_PB2: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/EmptyPb2",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

SELF: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/Self",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

REQUEST: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/Request",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

EMPTY_SERVICE: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/Service",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

OPTIONS: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.rpc_names.v1.Empty/Options",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)
