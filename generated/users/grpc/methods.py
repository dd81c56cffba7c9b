"""Methods of the Users service, one constant each."""

from __future__ import annotations

from ..._proto import users_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import StreamStream, StreamUnary, UnaryStream, UnaryUnary
from . import errors

ONCE = Policy(
    timeout=Timeout(total=30.0, attempt=None), retry=Retry(attempts=1), bulkhead=None
)

SERVICE = "users.v1.Users"

GET_USER: UnaryUnary[users_pb2.GetUserRequest, users_pb2.GetUserResponse] = UnaryUnary(
    path="/users.v1.Users/GetUser",
    request=users_pb2.GetUserRequest,
    response=users_pb2.GetUserResponse,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
    errors=(errors.UserNotFound,),
)

CREATE_USER: UnaryUnary[users_pb2.CreateUserRequest, users_pb2.CreateUserResponse] = (
    UnaryUnary(
        path="/users.v1.Users/CreateUser",
        request=users_pb2.CreateUserRequest,
        response=users_pb2.CreateUserResponse,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
        errors=(errors.EmailTaken,),
    )
)

STREAM_USERS: UnaryStream[
    users_pb2.StreamUsersRequest, users_pb2.StreamUsersResponse
] = UnaryStream(
    path="/users.v1.Users/StreamUsers",
    request=users_pb2.StreamUsersRequest,
    response=users_pb2.StreamUsersResponse,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=3),
        bulkhead=None,
        idempotent=True,
    ),
)

IMPORT_USERS: StreamUnary[
    users_pb2.ImportUsersRequest, users_pb2.ImportUsersResponse
] = StreamUnary(
    path="/users.v1.Users/ImportUsers",
    request=users_pb2.ImportUsersRequest,
    response=users_pb2.ImportUsersResponse,
    policy=ONCE,
)

SYNC_USERS: StreamStream[users_pb2.SyncUsersRequest, users_pb2.SyncUsersResponse] = (
    StreamStream(
        path="/users.v1.Users/SyncUsers",
        request=users_pb2.SyncUsersRequest,
        response=users_pb2.SyncUsersResponse,
        policy=ONCE,
    )
)
