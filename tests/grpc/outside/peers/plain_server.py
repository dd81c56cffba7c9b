"""The Users service as grpcio's own plugin has it, with threads, until its input ends.

Arguments are the folders to import from, where grpcio-tools wrote `users_pb2_grpc`. Says
the port that it listens at.
"""

from __future__ import annotations

import sys
import threading
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import grpc

sys.path[:0] = sys.argv[1:]

import users_pb2  # noqa: E402
import users_pb2_grpc  # noqa: E402
from google.protobuf.any_pb2 import Any as Packed  # noqa: E402
from google.protobuf.duration_pb2 import Duration  # noqa: E402
from google.rpc.code_pb2 import ABORTED, NOT_FOUND, UNAVAILABLE  # noqa: E402
from google.rpc.error_details_pb2 import ErrorInfo, RetryInfo  # noqa: E402
from google.rpc.status_pb2 import Status  # noqa: E402
from grpc_status import rpc_status  # noqa: E402


class Users(users_pb2_grpc.UsersServicer):  # type: ignore[misc]
    """Answers with what it saw of the call, in the tags of the user."""

    def __init__(self) -> None:
        self.attempts: dict[str, int] = {}
        self.seconds: dict[str, float] = {}
        self.over: defaultdict[str, threading.Event] = defaultdict(threading.Event)

    def GetUser(self, request: Any, context: Any) -> Any:
        match request.user_id.split("-"):
            case ["missing", *_]:
                _abort_missing(request.user_id, context)
            case ["unknown_detail", *_]:
                _abort(context, ABORTED, "odd", users_pb2.User(id="odd"))
            case ["slow", name]:
                self._wait(name, context)
            case ["waited", name]:
                self.over[name].wait()
                return users_pb2.GetUserResponse(
                    user=users_pb2.User(id=f"{self.seconds[name]}")
                )
            case ["flaky", after, pause, *_]:
                self._fail(request.user_id, int(after), float(pause), context)
        return users_pb2.GetUserResponse(user=_seen(request.user_id, context))

    def StreamUsers(self, request: Any, context: Any) -> Iterator[Any]:
        for number in range(3):
            yield users_pb2.StreamUsersResponse(user=_seen(str(number), context))
        if request.role == users_pb2.ROLE_STAFF:
            _abort_missing("more", context)

    def ImportUsers(self, requests: Iterator[Any], context: Any) -> Any:
        names = [request.user.display_name for request in requests]
        fresh = len(set(names))
        return users_pb2.ImportUsersResponse(created=fresh, skipped=len(names) - fresh)

    def SyncUsers(self, requests: Iterator[Any], context: Any) -> Iterator[Any]:
        for request in requests:
            user = _seen(request.user_id, context)
            user.display_name = request.display_name
            yield users_pb2.SyncUsersResponse(user=user)

    def _fail(self, user_id: str, after: int, pause: float, context: Any) -> None:
        """Fail until attempt *after* of this user; ask for a *pause* in seconds."""
        number = self.attempts[user_id] = self.attempts.get(user_id, 0) + 1
        if number < after:
            wanted = Duration(nanos=int(pause * 1e9))
            details = [RetryInfo(retry_delay=wanted)] if pause else []
            _abort(context, UNAVAILABLE, "not yet", *details)

    def _wait(self, name: str, context: Any) -> None:
        """Wait until the caller has had enough, of which `waited` tells."""
        self.seconds[name] = context.time_remaining()
        assert context.add_callback(self.over[name].set)
        self.over[name].wait()


def _abort_missing(user_id: str, context: Any) -> None:
    said = ErrorInfo(
        reason="USER_NOT_FOUND", domain="users.v1.Users", metadata={"user_id": user_id}
    )
    _abort(context, NOT_FOUND, f"kein Nutzer „{user_id}“", said)


def _abort(context: Any, code: int, text: str, *details: Any) -> None:
    status = Status(code=code, message=text)
    for detail in details:
        packed = Packed()
        packed.Pack(detail)
        status.details.append(packed)
    context.abort_with_status(rpc_status.to_status(status))


def _seen(user_id: str, context: Any) -> Any:
    tags = [
        f"{name}={value if isinstance(value, str) else value.hex()}"
        for name, value in context.invocation_metadata()
        if name.startswith("x-")
    ]
    return users_pb2.User(id=user_id, email="ada@example.com", tags=tags)


def main() -> None:
    """Serve."""
    server = grpc.server(ThreadPoolExecutor(max_workers=8))
    users_pb2_grpc.add_UsersServicer_to_server(Users(), server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    sys.stdin.read()
    server.stop(grace=None).wait()


main()
