"""Methods of the Borrowed and Silent services, one constant each."""

from __future__ import annotations

from google.protobuf import descriptor_pb2, empty_pb2, wrappers_pb2

from ..._proto import borrowed_types_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import StreamStream, UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.borrowed.v1.Borrowed"

ECHO: UnaryUnary[borrowed_types_pb2.Item, borrowed_types_pb2.Item] = UnaryUnary(
    path="/cases.borrowed.v1.Borrowed/Echo",
    request=borrowed_types_pb2.Item,
    response=borrowed_types_pb2.Item,
    policy=ONCE,
)

NOTHING: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.borrowed.v1.Borrowed/Nothing",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

NOTHINGS: StreamStream[empty_pb2.Empty, empty_pb2.Empty] = StreamStream(
    path="/cases.borrowed.v1.Borrowed/Nothings",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=1),
        bulkhead=None,
    ),
)

INNER: UnaryUnary[borrowed_types_pb2.Item.Part, wrappers_pb2.StringValue] = UnaryUnary(
    path="/cases.borrowed.v1.Borrowed/Inner",
    request=borrowed_types_pb2.Item.Part,
    response=wrappers_pb2.StringValue,
    policy=ONCE,
)

DESCRIBE: UnaryUnary[empty_pb2.Empty, descriptor_pb2.FileDescriptorSet] = UnaryUnary(
    path="/cases.borrowed.v1.Borrowed/Describe",
    request=empty_pb2.Empty,
    response=descriptor_pb2.FileDescriptorSet,
    policy=ONCE,
)

SILENT_SERVICE = "cases.borrowed.v1.Silent"
