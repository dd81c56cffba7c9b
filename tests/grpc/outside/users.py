"""The Users service of the shop, small but real, on a server with health and reflection."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any, Unpack

from google.protobuf.timestamp_pb2 import Timestamp

from generated._proto import users_pb2
from generated.runtime.grpc import Metadata, bad_request
from generated.runtime.grpc.context import Context
from generated.runtime.grpc.serving import GrpcServer, ServerOptions
from generated.users.grpc import errors
from generated.users.grpc.server import add_to_server

SLOW = "slow"
"""The id of a user who is never found; the call ends when its caller has had enough."""

KNOWN = (
    users_pb2.User(
        id="1",
        display_name="Ada",
        role=users_pb2.ROLE_STAFF,
        created_at=Timestamp(seconds=1_700_000_000),
        email="ada@example.com",
        tags=["first", "zwölf"],
    ),
    users_pb2.User(
        id="2",
        display_name="Alan",
        role=users_pb2.ROLE_CUSTOMER,
        created_at=Timestamp(seconds=1_700_000_060),
        phone="+441632960961",
    ),
)


class Users:
    """Keeps users in memory.

    Attributes:
        metadata: That of the last call.
        seconds: How long the last call may take, None for any time.
        cancelled: Is set once a call for the user called `SLOW` was given up.
    """

    def __init__(self) -> None:
        self.metadata: Metadata = ()
        self.seconds: float | None = None
        self.cancelled = threading.Event()
        self._users = {user.id: _copy(user) for user in KNOWN}

    async def get_user(
        self, request: users_pb2.GetUserRequest, context: Context
    ) -> users_pb2.GetUserResponse:
        self._hear(context)
        context.set_leading_metadata([("served-by", "users"), ("raw-bin", b"\x00\xff")])
        context.set_trailing_metadata([("served-in", "memory")])
        if request.user_id == SLOW:
            await self._wait()
        return users_pb2.GetUserResponse(user=self._user(request.user_id))

    def create_user(
        self, request: users_pb2.CreateUserRequest, context: Context
    ) -> users_pb2.CreateUserResponse:
        self._hear(context)
        if not request.display_name:
            raise bad_request({"display_name": "is empty"})
        if request.email in {user.email for user in self._users.values()}:
            raise errors.EmailTaken("taken", info={"email": request.email})
        return users_pb2.CreateUserResponse(user=self._add(request))

    async def stream_users(
        self, request: users_pb2.StreamUsersRequest, context: Context
    ) -> AsyncIterator[users_pb2.StreamUsersResponse]:
        self._hear(context)
        for user in list(self._users.values()):
            if request.role in (user.role, users_pb2.ROLE_UNSPECIFIED):
                yield users_pb2.StreamUsersResponse(user=user)

    async def import_users(
        self, requests: AsyncIterator[users_pb2.ImportUsersRequest], context: Context
    ) -> users_pb2.ImportUsersResponse:
        self._hear(context)
        found = users_pb2.ImportUsersResponse()
        async for request in requests:
            if request.user.display_name in {
                user.display_name for user in self._users.values()
            }:
                found.skipped += 1
            else:
                self._add(request.user)
                found.created += 1
        return found

    async def sync_users(
        self, requests: AsyncIterator[users_pb2.SyncUsersRequest], context: Context
    ) -> AsyncIterator[users_pb2.SyncUsersResponse]:
        self._hear(context)
        async for request in requests:
            user = self._user(request.user_id)
            if request.HasField("display_name"):
                user.display_name = request.display_name
            if request.HasField("role"):
                user.role = request.role
            yield users_pb2.SyncUsersResponse(user=user)

    def _hear(self, context: Context) -> None:
        self.metadata = tuple(context.metadata)
        self.seconds = context.time_remaining()

    def _user(self, user_id: str) -> users_pb2.User:
        if user_id not in self._users:
            raise errors.UserNotFound(
                f"there is no user {user_id}", info={"user_id": user_id}
            )
        return self._users[user_id]

    def _add(self, asked: users_pb2.CreateUserRequest) -> users_pb2.User:
        user = users_pb2.User(
            id=str(len(self._users) + 1), display_name=asked.display_name
        )
        if asked.WhichOneof("contact") == "email":
            user.email = asked.email
        self._users[user.id] = user
        return user

    async def _wait(self) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            self.cancelled.set()


@contextlib.contextmanager
def serving(service: Users, **options: Unpack[ServerOptions]) -> Iterator[GrpcServer]:
    """Serve *service* on loopback, in a thread of its own, for the length of the block."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def wait(work: Any) -> None:
        asyncio.run_coroutine_threadsafe(work, loop).result(timeout=30)

    try:
        server = GrpcServer("127.0.0.1:0", grace=0, **options)  # type: ignore[misc]
        add_to_server(service, server)
        wait(server.start())
        try:
            yield server
        finally:
            wait(server.stop())
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def _copy(user: users_pb2.User) -> users_pb2.User:
    return users_pb2.User.FromString(user.SerializeToString())
