"""Methods of the Class service, one constant each."""

from __future__ import annotations

from ..._proto import class_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import StreamStream, StreamUnary, UnaryStream, UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ONCE_2 = Policy(
    timeout=Timeout(total=30.0, attempt=None), retry=Retry(attempts=1), bulkhead=None
)

SERVICE = "import.class.__init__.runtime.__class__"

INIT: UnaryUnary[class_pb2.Class_None_, class_pb2.Operation] = UnaryUnary(
    path="/import.class.__init__.runtime.__class__/__init__",
    request=class_pb2.Class_None_,
    response=class_pb2.Operation,
    policy=ONCE,
)

CLASS: UnaryStream[class_pb2.Operation, class_pb2.Message] = UnaryStream(
    path="/import.class.__init__.runtime.__class__/class",
    request=class_pb2.Operation,
    response=class_pb2.Message,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=3),
        bulkhead=None,
    ),
)

SELF: StreamUnary[class_pb2.Message, class_pb2.Policy] = StreamUnary(
    path="/import.class.__init__.runtime.__class__/self",
    request=class_pb2.Message,
    response=class_pb2.Policy,
    policy=ONCE_2,
)

REQUEST: StreamStream[class_pb2.ClassClient, class_pb2.Method] = StreamStream(
    path="/import.class.__init__.runtime.__class__/request",
    request=class_pb2.ClassClient,
    response=class_pb2.Method,
    policy=ONCE_2,
)

CLOSE: UnaryUnary[class_pb2.Method, class_pb2.models] = UnaryUnary(
    path="/import.class.__init__.runtime.__class__/Close",
    request=class_pb2.Method,
    response=class_pb2.models,
    policy=ONCE,
)

CALL: UnaryUnary[class_pb2.models, class_pb2.models] = UnaryUnary(
    path="/import.class.__init__.runtime.__class__/call",
    request=class_pb2.models,
    response=class_pb2.models,
    policy=ONCE,
)

PRINT: UnaryUnary[class_pb2.models, class_pb2.models] = UnaryUnary(
    path="/import.class.__init__.runtime.__class__/print",
    request=class_pb2.models,
    response=class_pb2.models,
    policy=ONCE,
)

LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG: UnaryUnary[
    class_pb2.models, class_pb2.models
] = UnaryUnary(
    path="/import.class.__init__.runtime.__class__/Looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong",
    request=class_pb2.models,
    response=class_pb2.models,
    policy=ONCE,
)
