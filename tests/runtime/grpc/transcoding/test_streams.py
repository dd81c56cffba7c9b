"""Streams of responses over HTTP, as they come."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator
from functools import partial
from types import ModuleType
from typing import Any

import grpc
import pytest
from fastapi import Request
from starlette.middleware.gzip import GZipMiddleware

from codegen.runtime import current_deadline
from codegen.runtime.accepting import quality
from codegen.runtime.grpc import HttpRule, RpcError
from codegen.runtime.grpc.transcoding.testing import ask
from tests.runtime.grpc.transcoding.desk import Desk
from tests.runtime.virtual import VirtualTime

WATCH = (HttpRule("GET", "/w/{name}"), HttpRule("GET", "/b/{name}", "", "big"))
FILES = (HttpRule("GET", "/f/{name}", "", "file"),)
LINES, EVENTS = "application/x-ndjson", "text/event-stream"


def desk_of(pb: ModuleType, *items: Any, rules: tuple[HttpRule, ...] = WATCH) -> Desk:
    """A desk that streams *items*, and raises those that are errors."""
    desk = Desk(pb, stream=rules)

    async def answers(request: Any, context: Any) -> AsyncIterator[Any]:
        for item in items:
            if isinstance(item, Exception):
                raise item
            yield item

    desk.answers = answers
    return desk


@pytest.mark.parametrize(
    ("accept", "one", "none"),
    [
        ("", b'[{"text":"a"}]', b"[]"),
        (LINES, b'{"text":"a"}\n', b""),
        (EVENTS, b'data: {"text":"a"}\n\n', b""),
    ],
)
def test_short_streams(pb: ModuleType, accept: str, one: bytes, none: bytes) -> None:
    """Of one item, and of none."""
    text = pb.Response(text="a")
    assert desk_of(pb, text).ask("GET", "/w/x", accept=accept).body == one
    found = desk_of(pb).ask("GET", "/w/x", accept=accept)
    assert (found.status, found.body) == (200, none)


@pytest.mark.parametrize("accept", ["", LINES, EVENTS])
def test_errors_before_the_first_item(pb: ModuleType, accept: str) -> None:
    """They have a status of their own, and are plain JSON."""
    desk = desk_of(pb, RpcError(grpc.StatusCode.NOT_FOUND, "gone"))
    answer = desk.ask("GET", "/w/x", accept=accept)
    assert (answer.status, answer.headers["content-type"]) == (404, "application/json")
    assert answer.json()["error"]["message"] == "gone"


@pytest.mark.parametrize(
    ("accept", "tail"),
    [
        (
            "",
            b',\n{"error":{"code":500,"message":"internal error","status":"INTERNAL"}}]',
        ),
        (
            LINES,
            b'{"error":{"code":500,"message":"internal error","status":"INTERNAL"}}\n',
        ),
        (
            EVENTS,
            b'event: error\ndata: {"error":{"code":500,"message":"internal error",'
            b'"status":"INTERNAL"}}\n\n',
        ),
    ],
)
def test_errors_on_the_way(pb: ModuleType, accept: str, tail: bytes) -> None:
    """They are the last item."""
    desk = desk_of(pb, pb.Response(text="a"), ValueError("secret"))
    answer = desk.ask("GET", "/w/x", accept=accept)
    assert answer.status == 200
    assert answer.body.endswith(tail)
    assert b"secret" not in answer.body


def test_one_field_of_each(pb: ModuleType) -> None:
    """`response_body` holds for every item; what is not set is its default."""
    desk = desk_of(pb, pb.Response(big=5), pb.Response())
    assert desk.ask("GET", "/b/x").json() == ["5", "0"]


def test_bytes(pb: ModuleType) -> None:
    """They are put together; the first one says what they are."""
    parts = [pb.Response(file={"content_type": "x/y", "data": b"\xff"})]
    parts.append(pb.Response(file={"data": b"\x00"}))
    answer = desk_of(pb, *parts, rules=FILES).ask("GET", "/f/x", accept=LINES)
    assert (answer.headers["content-type"], answer.body) == ("x/y", b"\xff\x00")


def test_bytes_that_break(pb: ModuleType) -> None:
    """Nothing may look as if it were all: the server closes the connection."""
    part = pb.Response(file={"data": b"\xff"})
    error = RpcError(grpc.StatusCode.DATA_LOSS, "lost")
    with pytest.raises(RpcError, match="lost"):
        desk_of(pb, part, error, rules=FILES).ask("GET", "/f/x")


def test_the_head_of_a_stream(pb: ModuleType) -> None:
    """It ends with the first item."""
    desk = desk_of(pb, pb.Response(text="a"), ValueError())
    answer = desk.ask("HEAD", "/w/x")
    assert (answer.status, answer.body) == (200, b"")


def _scope(path: str, **headers: str) -> dict[str, Any]:
    return {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(k.encode(), v.encode()) for k, v in headers.items()],
    }


def test_items_are_sent_as_they_come(pb: ModuleType) -> None:
    """The service makes the next item only after one has been sent."""
    desk = Desk(pb, stream=WATCH)
    seen = asyncio.Event()

    async def answers(request: Any, context: Any) -> AsyncIterator[Any]:
        yield pb.Response(text="a")
        await seen.wait()
        yield pb.Response(text="b")

    desk.answers = answers
    bodies: list[bytes] = []

    async def call() -> None:
        asked = [{"type": "http.request", "body": b""}]

        async def receive() -> Any:
            if not asked:
                await asyncio.Event().wait()
            return asked.pop()

        async def send(event: Any) -> None:
            bodies.append(event.get("body", b""))
            if bodies[-1] == b'[{"text":"a"}':
                seen.set()

        await asyncio.wait_for(desk.app()(_scope("/w/x"), receive, send), 10)

    asyncio.run(call())
    assert b"".join(bodies) == b'[{"text":"a"},\n{"text":"b"}]'


@pytest.mark.parametrize("how", ["receive", "send"])
def test_a_caller_that_goes_away(pb: ModuleType, how: str) -> None:
    """The service is cancelled, or closed, whichever way the server says so."""
    desk = Desk(pb, stream=WATCH)
    ended: list[type[BaseException]] = []
    begun = asyncio.Event()

    async def answers(request: Any, context: Any) -> AsyncIterator[Any]:
        try:
            yield pb.Response(text="a")
            await asyncio.Event().wait()
        except BaseException as error:
            ended.append(type(error))
            raise

    desk.answers = answers

    async def call() -> None:
        asked = [{"type": "http.request", "body": b""}]

        async def receive() -> Any:
            if asked:
                return asked.pop()
            await (begun if how == "receive" else asyncio.Event()).wait()
            return {"type": "http.disconnect"}

        async def send(event: Any) -> None:
            if event["type"] == "http.response.body":
                begun.set()
                if how == "send":
                    raise OSError("the connection is closed")

        await asyncio.wait_for(desk.app()(_scope("/w/x"), receive, send), 10)

    asyncio.run(call())
    expected = {"receive": asyncio.CancelledError, "send": GeneratorExit}
    assert ended == [expected[how]]


def test_deadlines_of_streams(pb: ModuleType) -> None:
    """One task serves all items: the deadline holds for each, and ends the stream."""
    time = VirtualTime()
    desk = Desk(pb, stream=WATCH)
    known: list[bool] = []

    async def answers(request: Any, context: Any) -> AsyncIterator[Any]:
        for _ in range(2):
            known.append(current_deadline() is not None)
            yield pb.Response(text="a")
        await asyncio.sleep(60)

    desk.answers = answers
    headers = {"x-request-timeout-ms": "250"}
    answer = time.run(ask(desk.app(), "GET", "/w/x", headers=headers))
    assert known == [True, True]
    assert answer.json()[2]["error"]["status"] == "DEADLINE_EXCEEDED"


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "a/x"),
        ("*/*", "a/x"),
        ("b/x", "b/x"),
        ("B/X", "b/x"),
        ("b/*", "b/x"),
        ("c/x", "a/x"),
        ("a/x;q=0.5, b/x", "b/x"),
        ("*/*, a/x;q=0", "b/x"),
        ("a/x;q=0.1, */*;q=0.2", "b/x"),
        ("b/x;q=rubbish", "b/x"),
        (", ,", "a/x"),
    ],
)
def test_what_the_caller_would_rather_have(accept: str, expected: str) -> None:
    """The most exact range decides about each form."""
    assert max(["a/x", "b/x"], key=partial(quality, accept)) == expected


@pytest.mark.parametrize("accept", ["", LINES])
def test_behind_middleware(pb: ModuleType, accept: str) -> None:
    """That of FastAPI has a receiver of its own; packed answers are packed as they are."""
    app = desk_of(pb, pb.Response(text="a"), pb.Response(text="b")).app()
    app.add_middleware(GZipMiddleware, minimum_size=1)

    @app.middleware("http")
    async def named(request: Request, call_next: Any) -> Any:
        response = await call_next(request)
        response.headers["x-name"] = "me"
        return response

    headers = {"accept": accept, "accept-encoding": "gzip"}
    answer = asyncio.run(ask(app, "GET", "/w/x", headers=headers))
    assert (answer.status, answer.headers["x-name"]) == (200, "me")
    assert gzip.decompress(answer.body) == (
        b'[{"text":"a"},\n{"text":"b"}]'
        if not accept
        else b'{"text":"a"}\n{"text":"b"}\n'
    )


def test_a_receiver_that_never_waits(pb: ModuleType) -> None:
    """It says again and again that there is no more; the answer comes all the same."""
    desk = desk_of(pb, pb.Response(text="a"))
    sent: list[bytes] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(event: Any) -> None:
        sent.append(event.get("body", b""))

    asyncio.run(desk.app()(_scope("/w/x"), receive, send))
    assert b"".join(sent) == b'[{"text":"a"}]'
