"""Methods of the Shelves service, one constant each."""

from __future__ import annotations

from ..._proto import racks_pb2
from ..._proto.google.longrunning import operations_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.bad_shelves.v1.Shelves"

SORT: UnaryUnary[racks_pb2.SortRequest, operations_pb2.Operation] = UnaryUnary(
    path="/cases.bad_shelves.v1.Shelves/Sort",
    request=racks_pb2.SortRequest,
    response=operations_pb2.Operation,
    policy=ONCE,
)

MOVE: UnaryUnary[racks_pb2.SortRequest, operations_pb2.Operation] = UnaryUnary(
    path="/cases.bad_shelves.v1.Shelves/Move",
    request=racks_pb2.SortRequest,
    response=operations_pb2.Operation,
    policy=ONCE,
)

BUY: UnaryUnary[racks_pb2.SortRequest, racks_pb2.SortResponse] = UnaryUnary(
    path="/cases.bad_shelves.v1.Shelves/Buy",
    request=racks_pb2.SortRequest,
    response=racks_pb2.SortResponse,
    policy=ONCE,
)
