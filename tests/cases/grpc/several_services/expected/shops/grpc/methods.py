"""Methods of the User, User2, AsyncUser3, Grpc2 and Service services, one constant each."""

from __future__ import annotations

from google.protobuf import empty_pb2

from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import StreamUnary, UnaryStream, UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.shops.v1.UserService"

GET: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.shops.v1.UserService/Get",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

USER2_SERVICE = "cases.shops.v1.User"

USER2_GET: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.shops.v1.User/Get",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

SERVICE_: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.shops.v1.User/Service",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

ASYNC_USER3_SERVICE = "cases.shops.v1.AsyncUser"

ASYNC_USER3_GET: StreamUnary[empty_pb2.Empty, empty_pb2.Empty] = StreamUnary(
    path="/cases.shops.v1.AsyncUser/Get",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=1),
        bulkhead=None,
    ),
)

GRPC2_SERVICE = "cases.shops.v1.Grpc"

SERVICE_SERVICE = "cases.shops.v1.Service"

USER_GET: UnaryStream[empty_pb2.Empty, empty_pb2.Empty] = UnaryStream(
    path="/cases.shops.v1.Service/UserGet",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=3),
        bulkhead=None,
    ),
)
