"""The Users service as connectrpc and protobuf-py have it, an ASGI app; see `peers`.

Stands in the Python of `make services`, beside the code that connectrpc's plugins wrote.
"""

from __future__ import annotations

import asyncio
import base64
from collections import defaultdict
from collections.abc import AsyncIterator
from typing import Any

from connectrpc.code import Code
from connectrpc.errors import ConnectError
from protobuf import Oneof
from protobuf.wkt import Duration
from written_by_connectrpc.google.rpc.error_details_pb import ErrorInfo, RetryInfo
from written_by_connectrpc.users_connect import Users as UsersService
from written_by_connectrpc.users_connect import UsersASGIApplication
from written_by_connectrpc.users_pb import (
    GetUserResponse,
    ImportUsersResponse,
    Role,
    StreamUsersResponse,
    SyncUsersResponse,
    User,
)


class Users(UsersService):  # type: ignore[misc]
    """Answers with what it saw of the call, in the tags of the user."""

    def __init__(self) -> None:
        self.attempts: dict[str, int] = {}
        self.seconds: dict[str, float] = {}
        self.over: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)

    async def get_user(self, request: Any, ctx: Any) -> Any:
        match request.user_id.split("-"):
            case ["missing", *_]:
                raise _missing(request.user_id)
            case ["unknown_detail", *_]:
                raise ConnectError(Code.ABORTED, "odd", [User(id="odd")])
            case ["slow", name]:
                await self._wait(name, ctx)
            case ["waited", name]:
                await self.over[name].wait()
                return GetUserResponse(user=User(id=f"{self.seconds[name]}"))
            case ["flaky", after, pause, *_]:
                self._fail(request.user_id, int(after), float(pause))
        return GetUserResponse(user=_seen(request.user_id, ctx))

    async def stream_users(self, request: Any, ctx: Any) -> AsyncIterator[Any]:
        for number in range(3):
            yield StreamUsersResponse(user=_seen(str(number), ctx))
        if request.role == Role.STAFF:
            raise _missing("more")

    async def import_users(self, request: AsyncIterator[Any], ctx: Any) -> Any:
        names = [one.user.display_name async for one in request]
        fresh = len(set(names))
        return ImportUsersResponse(created=fresh, skipped=len(names) - fresh)

    async def sync_users(
        self, request: AsyncIterator[Any], ctx: Any
    ) -> AsyncIterator[Any]:
        async for one in request:
            user = _seen(one.user_id, ctx)
            user.display_name = one.display_name
            yield SyncUsersResponse(user=user)

    def _fail(self, user_id: str, after: int, pause: float) -> None:
        """Fail until attempt *after* of this user; ask for a *pause* in seconds."""
        number = self.attempts[user_id] = self.attempts.get(user_id, 0) + 1
        if number < after:
            wanted = Duration.from_seconds(pause)
            details = [RetryInfo(retry_delay=wanted)] if pause else []
            raise ConnectError(Code.UNAVAILABLE, "not yet", details)

    async def _wait(self, name: str, ctx: Any) -> None:
        """Wait until the caller has had enough, of which `waited` tells."""
        self.seconds[name] = ctx.timeout_ms / 1000
        try:
            await asyncio.Event().wait()
        finally:
            self.over[name].set()


def _missing(user_id: str) -> ConnectError:
    said = ErrorInfo(
        reason="USER_NOT_FOUND",
        domain="users.v1.Users",
        metadata={"user_id": user_id},
    )
    return ConnectError(Code.NOT_FOUND, f"kein Nutzer „{user_id}“", [said])


def _seen(user_id: str, ctx: Any) -> Any:
    found = User(id=user_id, contact=Oneof("email", "ada@example.com"))
    found.tags = [
        f"{name}={_decoded(value) if name.endswith('-bin') else value}"
        for name, value in ctx.request_headers.allitems()
        if name.startswith("x-")
    ]
    return found


def _decoded(value: str) -> str:
    """Bytes come as base64, with or without padding (gRPC over HTTP/2), and leave as hex."""
    return base64.b64decode(value + "=" * (-len(value) % 4)).hex()


app = UsersASGIApplication(Users())
