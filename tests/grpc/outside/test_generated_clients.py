"""Generated clients, sync and async, call servers that others wrote.

One is grpcio's own, with threads and the code of grpcio-tools; the other is connectrpc's,
with protobuf-py, behind Envoy. Both are told by the id of a user what to do.
"""

from __future__ import annotations

import asyncio
import queue
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from itertools import count
from typing import Any, cast

import grpc
import pytest
from google.rpc import error_details_pb2

from generated._proto import users_pb2
from generated.runtime import Backoff, DeadlineExceeded, Retry, Timeout
from generated.runtime.grpc import RpcError
from generated.runtime.grpc.call_options import Outgoing
from generated.users.grpc import errors
from generated.users.grpc.client import AsyncUsersClient, UsersClient

pytestmark = pytest.mark.services

CODE = grpc.StatusCode
AT_ONCE = Retry(attempts=3, backoff=Backoff(base=0.0))
_SECONDS = 30
_fresh = count()

Answers = list[Any]
Call = Callable[..., Any]


def fresh() -> str:
    """A name that no call of this module had before."""
    return str(next(_fresh))


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, target: str) -> Call:
    """Calls a method with one of the two clients: `call("get_user", request, **options)`.

    A stream of answers is put into *into* as it comes.
    """

    def sync(
        method: str, sent: Any, into: Answers, metadata: Any = (), **options: Any
    ) -> Any:
        with UsersClient(target, **options) as client:
            found = getattr(client, method)(sent, metadata=metadata)
            if not isinstance(found, Iterator):
                return found
            into.extend(found)
        return into

    async def whole(
        method: str, sent: Any, into: Answers, metadata: Any = (), **options: Any
    ) -> Any:
        async with AsyncUsersClient(target, **options) as client:
            found = getattr(client, method)(sent, metadata=metadata)
            if not isinstance(found, AsyncIterator):
                return await found
            async for answer in found:
                into.append(answer)
        return into

    def called(
        method: str, sent: Any, into: Answers | None = None, **options: Any
    ) -> Any:
        answers: Answers = [] if into is None else into
        if request.param == "sync":
            return sync(method, sent, answers, **options)
        return asyncio.run(whole(method, sent, answers, **options))

    return called


def asked(user_id: str) -> users_pb2.GetUserRequest:
    """Ask for one user, and so for what that id stands for."""
    return users_pb2.GetUserRequest(user_id=user_id)


# The four kinds


def test_one_request_one_answer(call: Call) -> None:
    """Umlauts and all."""
    found = call("get_user", asked("zwölf"))
    expected = users_pb2.User(id="zwölf", email="ada@example.com")
    assert found == users_pb2.GetUserResponse(user=expected)


def test_a_stream_of_answers(call: Call) -> None:
    """In the order in which they were sent."""
    found = call("stream_users", users_pb2.StreamUsersRequest())
    assert [answer.user.id for answer in found] == ["0", "1", "2"]


def test_a_stream_of_requests(call: Call) -> None:
    """Many of them, and none at all."""
    names = [str(number % 700) for number in range(1000)]
    sent = (
        users_pb2.ImportUsersRequest(
            user=users_pb2.CreateUserRequest(display_name=name)
        )
        for name in names
    )
    found = call("import_users", sent)
    assert found == users_pb2.ImportUsersResponse(created=700, skipped=300)
    assert call("import_users", []) == users_pb2.ImportUsersResponse()


def test_both_sides_stream_in_turn(target: str) -> None:
    """Each answer comes before the next request is made."""
    heard: queue.Queue[str] = queue.Queue()

    def asks() -> Iterator[users_pb2.SyncUsersRequest]:
        name = "first"
        for number in range(4):
            yield users_pb2.SyncUsersRequest(user_id=str(number), display_name=name)
            name = heard.get(timeout=_SECONDS) + "'"

    said = []
    with UsersClient(target) as client:
        for answer in client.sync_users(asks()):
            said.append((answer.user.id, answer.user.display_name))
            heard.put(answer.user.display_name)
    assert said == [(str(number), "first" + number * "'") for number in range(4)]


def test_both_sides_stream_in_turn_async(target: str) -> None:
    """The same of tasks."""

    async def main() -> list[tuple[str, str]]:
        heard: asyncio.Queue[str] = asyncio.Queue()

        async def asks() -> AsyncIterator[users_pb2.SyncUsersRequest]:
            name = "first"
            for number in range(4):
                yield users_pb2.SyncUsersRequest(user_id=str(number), display_name=name)
                name = await heard.get() + "'"

        said = []
        async with AsyncUsersClient(target) as client:
            async for answer in client.sync_users(asks()):
                said.append((answer.user.id, answer.user.display_name))
                await heard.put(answer.user.display_name)
        return said

    said = asyncio.run(asyncio.wait_for(main(), _SECONDS))
    assert said == [(str(number), "first" + number * "'") for number in range(4)]


def test_an_abandoned_stream_leaves_the_client_well(target: str) -> None:
    """Its call is cancelled, and the next one is served over the same connection."""
    with UsersClient(target) as client:
        stream = client.stream_users(users_pb2.StreamUsersRequest())
        assert next(stream).user.id == "0"
        cast(Any, stream).close()
        assert client.get_user(asked("1")).user.id == "1"


# Metadata


@pytest.mark.parametrize("method", ["get_user", "stream_users", "sync_users"])
def test_metadata_arrives(call: Call, method: str) -> None:
    """Text and bytes, of a hook of the client and of the call, in every kind."""
    sent = {
        "get_user": asked("1"),
        "stream_users": users_pb2.StreamUsersRequest(),
        "sync_users": [users_pb2.SyncUsersRequest(user_id="1")],
    }[method]
    of_call = [("x-raw-bin", b"\x00\xff"), ("x-many", "a"), ("x-many", "b")]

    def before(leaving: Outgoing) -> Outgoing:
        return replace(leaving, metadata=(("x-who", "shop"), *leaving.metadata))

    found = call(method, sent, metadata=of_call, before=[before])
    answer = found[0] if isinstance(found, list) else found
    tags = sorted(answer.user.tags)
    known = {"x-who=shop", "x-raw-bin=00ff"}
    assert known <= set(tags), tags
    many = [tag for tag in tags if tag.startswith("x-many=")]
    assert ",".join(tag.removeprefix("x-many=") for tag in many) == "a,b"


# Errors


def missing(error: errors.UserNotFound, user_id: str) -> None:
    """Check all that there is to know of one."""
    assert type(error) is errors.UserNotFound
    assert error.received and error.code is CODE.NOT_FOUND
    assert error.details == f"kein Nutzer „{user_id}“"
    assert error.info == {"user_id": user_id}
    said = error.detail(error_details_pb2.ErrorInfo)
    assert said is not None and said.reason == "USER_NOT_FOUND"
    assert len(error.error_details) == 1


def test_a_declared_error(call: Call) -> None:
    """Known by the ErrorInfo among the details, whoever wrote that."""
    with pytest.raises(errors.UserNotFound) as caught:
        call("get_user", asked("missing-1"))
    missing(caught.value, "missing-1")


def test_an_error_in_a_stream(call: Call) -> None:
    """What came before it arrives; StreamUsers declares no error, so it is a plain one."""
    answers: Answers = []
    request = users_pb2.StreamUsersRequest(role=users_pb2.ROLE_STAFF)
    with pytest.raises(RpcError) as caught:
        call("stream_users", request, into=answers)
    assert len(answers) == 3
    assert type(caught.value) is RpcError
    assert caught.value.code is CODE.NOT_FOUND
    said = caught.value.detail(error_details_pb2.ErrorInfo)
    assert said is not None and said.metadata == {"user_id": "more"}


def test_a_detail_of_a_type_of_the_contract(call: Call) -> None:
    """It is read as what it is."""
    with pytest.raises(RpcError) as caught:
        call("get_user", asked("unknown_detail"))
    assert caught.value.code is CODE.ABORTED
    assert caught.value.error_details == (users_pb2.User(id="odd"),)


def test_a_method_that_the_server_lacks(call: Call) -> None:
    """Nor is it tried again."""
    with pytest.raises(RpcError) as caught:
        call("create_user", users_pb2.CreateUserRequest(), retry=AT_ONCE)
    assert caught.value.code is CODE.UNIMPLEMENTED


# Time, and attempts


def test_a_deadline(call: Call) -> None:
    """The server knows how long it has, and is told when that is over."""
    name, limit = fresh(), Timeout(total=1.0, attempt=None)
    with pytest.raises(DeadlineExceeded):
        call("get_user", asked(f"slow-{name}"), timeout=limit)
    seen = float(call("get_user", asked(f"waited-{name}")).user.id)
    assert 0 < seen < 1.1  # gRPC's core rounds what it tells the server up


def test_attempts_until_one_is_served(call: Call) -> None:
    """They carry their number."""
    user_id = f"flaky-3-0-{fresh()}"
    found = call("get_user", asked(user_id), retry=AT_ONCE)
    assert "x-request-attempt=3" in found.user.tags


def test_attempts_have_an_end(call: Call) -> None:
    """The last of three is told; a fourth call finds that there were three."""
    user_id = f"flaky-4-0-{fresh()}"
    with pytest.raises(RpcError) as caught:
        call("get_user", asked(user_id), retry=AT_ONCE)
    assert caught.value.code is CODE.UNAVAILABLE
    found = call("get_user", asked(user_id), retry=False)
    assert found.user.id == user_id


def test_a_pause_that_the_server_asks_for(call: Call) -> None:
    """RetryInfo, as seconds; and the call is served after it."""
    user_id = f"flaky-3-0.25-{fresh()}"
    with pytest.raises(RpcError) as caught:
        call("get_user", asked(user_id), retry=False)
    assert caught.value.retry_after == 0.25
    found = call("get_user", asked(user_id), retry=AT_ONCE)
    assert "x-request-attempt=2" in found.user.tags
