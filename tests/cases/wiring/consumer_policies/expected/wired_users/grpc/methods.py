"""Methods of the Users service, one constant each."""

from __future__ import annotations

from ..._proto import wired_users_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.wired.v1.Users"

GET_USER: UnaryUnary[wired_users_pb2.User, wired_users_pb2.User] = UnaryUnary(
    path="/cases.wired.v1.Users/GetUser",
    request=wired_users_pb2.User,
    response=wired_users_pb2.User,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)
