"""Methods of the Bare service, one constant each."""

from __future__ import annotations

from ..._proto import bare_pb2
from ..._proto.dash_ed import file_name_pb2
from ..._proto.elsewhere import far_pb2
from ..._proto.many import first_pb2, second_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "Bare"

ECHO: UnaryUnary[bare_pb2.BareThing, bare_pb2.BareThing] = UnaryUnary(
    path="/Bare/Echo",
    request=bare_pb2.BareThing,
    response=bare_pb2.BareThing,
    policy=ONCE,
)

FAR: UnaryUnary[far_pb2.Thing, first_pb2.Thing] = UnaryUnary(
    path="/Bare/Far",
    request=far_pb2.Thing,
    response=first_pb2.Thing,
    policy=ONCE,
)

DASHED: UnaryUnary[file_name_pb2.Thing, second_pb2.Other] = UnaryUnary(
    path="/Bare/Dashed",
    request=file_name_pb2.Thing,
    response=second_pb2.Other,
    policy=ONCE,
)
