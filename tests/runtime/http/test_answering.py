"""What a service returns, as the answer that its contract declares."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Annotated, Any

import httpx2
import pytest
import uvicorn
from fastapi import FastAPI, Request, Response
from pydantic import Field
from starlette.datastructures import Headers as Starlette

from codegen.runtime import TransportError, deadline_scope, remaining
from codegen.runtime.accepting import quality
from codegen.runtime.http import (
    Answer,
    ApiError,
    Binary,
    Empty,
    EventStream,
    File,
    Json,
    JsonLines,
    Operation,
    ServerSentEvent,
    Text,
)
from codegen.runtime.http.client.client import AsyncHttpClient, HttpClient
from codegen.runtime.http.client.streaming import AsyncStream, Stream
from codegen.runtime.http.reply import Reply
from codegen.runtime.http.request import Request as Sent
from codegen.runtime.http.server import streamed
from codegen.runtime.http.server.answering import respond
from codegen.runtime.http.server.refusals import declared_answer
from codegen.runtime.http.server.router import ContractRouter
from codegen.runtime.http.transports.asgi import AsgiTransport, BlockingAsgiTransport
from codegen.runtime.http.transports.pooled import PooledTransport
from codegen.runtime.http.values.headers import Headers
from codegen.runtime.models import ContractModel
from codegen.runtime.payload import PIECE
from tests.runtime.virtual import VirtualTime


class Pet(ContractModel):
    name: str
    age: int | None = None


class Found(ContractModel):
    etag: Annotated[str, Field(alias="ETag")]
    sizes: Annotated[list[int] | None, Field(alias="X-Sizes")] = None


class Gone(ApiError[Pet]):
    status = 410
    content = Json(Pet)


def of(results: Any) -> Operation[Any]:
    return Operation(name="find", method="GET", path="/pet", results=results)


def accepting(text: str | None) -> Request:
    headers = [] if text is None else [(b"accept", text.encode())]
    return Request({"type": "http", "method": "GET", "path": "/", "headers": headers})


REX = Pet(name="Rex")
BOTH = of({200: (Json(Pet), Text(), Json(Pet, media_type="application/hal+json"))})


# Accept


@pytest.mark.parametrize(
    ("accept", "media_type", "wanted"),
    [
        ("", "a/b", 1.0),
        ("*/*", "a/b", 1.0),
        ("a/b", "a/b", 1.0),
        ("a/b", "a/c", 0.0),
        ("A/B;q=0.5", "a/b", 0.5),
        ("a/*;q=0.4, a/b;q=0", "a/b", 0.0),
        ("a/*;q=0.4, */*;q=0.1", "a/c", 0.4),
        ("a/*;q=0.4, */*;q=0.1", "x/y", 0.1),
        ("a/b;level=1;q=0.7, a/b;q=0.3", "a/b;level=1", 0.7),
        ("a/b;level=1;q=0.7, a/b;q=0.3", "a/b", 0.3),
        ('a/b;x="q, r;s=\\"1";q=0.2, c/d', "c/d", 1.0),
        ("a/b;q=nonsense", "a/b", 1.0),
        ("a/b;q=7", "a/b", 1.0),
        (",, ,a/b", "a/b", 1.0),
        ("image/png", "image/*", 1.0),
        # RFC 9110, 12.5.1
        (
            "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, */*;q=0.5",
            "text/html",
            0.3,
        ),
        (
            "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, */*;q=0.5",
            "image/jpeg",
            0.5,
        ),
        (
            "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, */*;q=0.5",
            "text/plain;format=flowed",
            1.0,
        ),
    ],
)
def test_the_quality_of_a_media_type(
    accept: str, media_type: str, wanted: float
) -> None:
    assert quality(accept, media_type) == wanted


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        ("application/hal+json", "application/hal+json"),
        ("application/json;q=0.5, application/*", "application/hal+json"),
        ("text/plain", "application/json"),  # of another type than the value
        ("image/png", "application/json"),
    ],
)
def test_a_media_type_fits_the_value_and_then_the_caller(
    accept: str | None, media_type: str
) -> None:
    answer = respond(BOTH, REX, accepting(accept))
    assert answer.headers["content-type"] == media_type


def test_a_value_chooses_its_media_type() -> None:
    assert respond(BOTH, "Rex").headers["content-type"].startswith("text/plain")
    lists = of({200: (Json(list[Pet]), Json(Pet, media_type="application/x+json"))})
    assert respond(lists, [REX]).headers["content-type"] == "application/json"
    assert respond(lists, REX).headers["content-type"] == "application/x+json"


# Statuses and headers


SEVERAL = of({200: Json(Pet), 202: Json(Pet), 204: Empty(), "2XX": Text()})


@pytest.mark.parametrize(
    ("value", "status", "body"),
    [
        (REX, 200, b'{"name":"Rex"}'),
        (None, 204, b""),
        ("Rex", 200, b"Rex"),
        (Answer(REX), 200, b'{"name":"Rex"}'),
        (Answer(REX, status=202), 202, b'{"name":"Rex"}'),
        (Answer("Rex", status=299), 299, b"Rex"),
        (Answer(None), 204, b""),
    ],
)
def test_the_status_of_an_answer(value: object, status: int, body: bytes) -> None:
    answer = respond(SEVERAL, value)
    assert (answer.status_code, answer.body) == (status, body)


def test_a_status_that_is_not_declared() -> None:
    with pytest.raises(ValueError, match="^find: status 404 is no declared success$"):
        respond(SEVERAL, Answer(REX, status=404))


def test_declared_headers() -> None:
    answer = respond(
        of({200: Json(Pet)}), Answer(REX, headers=Found(etag='"1"', sizes=[1, 2]))
    )
    assert (answer.headers["etag"], answer.headers["x-sizes"]) == ('"1"', "1,2")
    given = {"X-Count": 3, "X-None": None, "X-Flag": True}
    answer = respond(of({200: Json(Pet)}), Answer(REX, headers=given))
    assert answer.headers["x-count"] == "3"
    assert answer.headers["x-flag"] == "true"
    assert "x-none" not in answer.headers
    with pytest.raises(ValueError, match="must not contain control characters"):
        respond(of({200: Json(Pet)}), Answer(REX, headers={"X-A": "a\r\nX-B: b"}))


COOKIES_RAW = [(b"set-cookie", b"a=1"), (b"set-cookie", b"b=2")]
COOKIES = Headers([("Set-Cookie", "a=1"), ("set-cookie", "b=2")])


class Session(ContractModel):
    cookies: Annotated[list[str] | None, Field(alias="Set-Cookie")] = None


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (Session(cookies=["a=1", "b=2"]), ["a=1", "b=2"]),
        (Session(cookies=[]), []),
        ({"set-cookie": ("a=1", None, "b=2")}, ["a=1", "b=2"]),
        ({"Set-Cookie": "a=1"}, ["a=1"]),
        (COOKIES, ["a=1", "b=2"]),
        (Starlette(raw=COOKIES_RAW), ["a=1", "b=2"]),
        (httpx2.Headers(COOKIES_RAW), ["a=1", "b=2"]),
        ({"X-A": "1"} | COOKIES, ["a=1", "b=2"]),
        (COOKIES | {"X-A": "1"}, ["a=1", "b=2"]),
        (COOKIES | {"SET-COOKIE": "c=3"}, ["c=3"]),
    ],
)
def test_each_cookie_is_a_field_of_its_own(given: Any, sent: list[str]) -> None:
    """RFC 9110, 5.3: browsers keep but the first of a line."""
    answer = respond(of({200: Json(Pet)}), Answer(REX, headers=given))
    assert answer.headers.getlist("set-cookie") == sent


def test_an_error_sends_each_cookie_on() -> None:
    error = Gone(REX, headers=COOKIES)
    assert declared_answer(error).headers.getlist("set-cookie") == ["a=1", "b=2"]


def test_what_takes_anything_is_second_best() -> None:
    anything = of({200: (Json(Any), Text())})
    assert respond(anything, "a").headers["content-type"].startswith("text/plain")
    assert respond(anything, {"a": 1}).headers["content-type"] == "application/json"


def test_null_is_a_value_where_nothing_else_stands_for_it() -> None:
    assert respond(of({200: Json(Pet | None)}), None).body == b"null"
    both = of({200: Json(Pet | None), 204: Empty()})
    assert respond(both, None).status_code == 204


def test_values_that_fit_nothing_are_left_to_the_content() -> None:
    answer = respond(of({204: Empty(), 200: Text()}), 7)
    assert (answer.status_code, answer.body) == (200, b"7")


# Streams and files, through a router


class Served:
    """One operation, whose service returns what it is told."""

    def __init__(self, content: Any, value: Callable[[], Any]) -> None:
        self.operation = Operation(
            name="find",
            method="GET",
            path="/pet",
            results={200: content},
            errors={410: Gone},
        )
        router = ContractRouter((self.operation,))

        @router.get("/pet", operation_id="find")
        async def find(request: Request) -> Response:
            return respond(self.operation, value(), request)

        self.app = FastAPI()
        self.app.include_router(router)

    def get(self, **headers: str) -> Reply:
        return asyncio.run(self.ask(**headers))

    async def ask(self, **headers: str) -> Reply:
        transport = AsgiTransport(self.app)
        sent = Sent(method="GET", target="/pet", headers=headers, body=None)
        return await transport.send(sent, "http://a/pet", limit=None, connect=None)

    def stream(self) -> AsyncStream[Any]:
        return AsyncFinder("http://a", self.operation, AsgiTransport(self.app)).find()

    @contextmanager
    def blocking(self) -> Iterator[Stream[Any]]:
        transport = BlockingAsgiTransport(self.app)
        with Finder("http://a", self.operation, transport).find() as stream:
            yield stream
        transport.close()


class AsyncFinder(AsyncHttpClient):
    def __init__(self, url: str, operation: Operation[Any], transport: Any) -> None:
        super().__init__(url, transport=transport)
        self.operation = operation

    def find(self) -> AsyncStream[Any]:
        return self._stream(self.operation)


class Finder(HttpClient):
    def __init__(self, url: str, operation: Operation[Any], transport: Any) -> None:
        super().__init__(url, transport=transport)
        self.operation = operation

    def find(self) -> Stream[Any]:
        return self._stream(self.operation)


async def collected(stream: AsyncStream[Any]) -> list[Any]:
    async with stream as items:
        return [item async for item in items]


def numbered(most: int = 3) -> Iterator[Pet]:
    for number in range(most):
        yield Pet(name="Rex", age=number)


async def numbered_async() -> AsyncIterator[Pet]:
    for pet in numbered():
        yield pet


PETS = list(numbered())


@pytest.mark.parametrize("content", [EventStream(Pet), JsonLines(Pet)], ids=repr)
@pytest.mark.parametrize(
    "kind", [numbered, numbered_async, lambda: PETS, lambda: iter(PETS)]
)
def test_items_of_whatever_gives_them(content: Any, kind: Any) -> None:
    served = Served(content, kind)
    reply = served.get()
    assert reply.body == b"".join(map(content.frame, PETS))
    assert reply.headers["content-type"] == content.media_type
    assert reply.headers["cache-control"] == "no-cache"
    assert reply.headers["x-accel-buffering"] == "no"
    assert asyncio.run(collected(served.stream())) == PETS
    with served.blocking() as stream:
        assert list(stream) == PETS


def test_one_or_many_as_the_caller_likes() -> None:
    served = Served((Json(list[Pet]), JsonLines(Pet), EventStream(Pet)), lambda: PETS)
    assert served.get().headers["content-type"] == "application/json"
    for kind in ("application/jsonl", "text/event-stream"):
        assert served.get(accept=f"{kind}, */*;q=0.1").headers["content-type"] == kind
    assert asyncio.run(collected(served.stream())) == PETS


def failing(after: int) -> Callable[[], Iterator[Pet]]:
    def items() -> Iterator[Pet]:
        yield from PETS[:after]
        raise Gone(REX)

    return items


def failing_async(after: int) -> Callable[[], AsyncIterator[Pet]]:
    async def items() -> AsyncIterator[Pet]:
        for pet in PETS[:after]:
            yield pet
        raise Gone(REX)

    return items


@pytest.mark.parametrize("kind", [failing, failing_async])
def test_what_fails_before_the_first_item_is_answered(kind: Any) -> None:
    reply = Served(EventStream(Pet), kind(0)).get()
    assert (reply.status, reply.body) == (410, b'{"name":"Rex"}')


@pytest.mark.parametrize("kind", [failing, failing_async])
def test_what_fails_later_is_no_end(kind: Any) -> None:
    served = Served(EventStream(Pet), kind(2))
    got: list[Any] = []

    async def read() -> None:
        transport = AsgiTransport(served.app, raise_app_exceptions=False)
        async for item in AsyncFinder("http://a", served.operation, transport).find():
            got.append(item)

    with pytest.raises(TransportError, match="failed in the middle of its answer"):
        asyncio.run(read())
    assert got == PETS[:2]


@contextmanager
def listening(app: FastAPI) -> Iterator[str]:
    """Serve *app* on a socket."""
    config = uvicorn.Config(app, port=0, log_level="critical", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        threading.Event().wait(0.005)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.mark.parametrize("kind", [failing, failing_async])
def test_what_fails_later_breaks_the_connection_off(kind: Any) -> None:
    served = Served(JsonLines(Pet), kind(2))
    got: list[Any] = []
    transport = PooledTransport()
    with listening(served.app) as url, pytest.raises(TransportError) as caught:
        for item in Finder(url, served.operation, transport).find():
            got.append(item)
    transport.close()
    assert got == PETS[:2]
    assert caught.value.sent


@pytest.mark.parametrize("is_async", [False, True])
def test_a_caller_who_leaves_ends_the_generator(is_async: bool) -> None:
    left = threading.Event()
    going = threading.Event()

    def items() -> Iterator[Pet]:
        try:
            yield REX
            while not going.wait(0.01):
                yield REX
        finally:
            left.set()

    async def items_async() -> AsyncIterator[Pet]:
        try:
            yield REX
            await asyncio.Event().wait()
        finally:
            left.set()

    served = Served(EventStream(Pet), items_async if is_async else items)
    transport = PooledTransport()
    with listening(served.app) as url:
        with Finder(url, served.operation, transport).find() as stream:
            assert next(stream) == REX
        assert left.wait(10)
    transport.close()


@pytest.fixture
def time() -> Iterator[VirtualTime]:
    made = VirtualTime()
    yield made
    made.close()


async def slow(*pauses: float) -> AsyncIterator[Pet]:
    for pause in pauses:
        await asyncio.sleep(pause)
        yield REX


def test_a_head_does_not_wait_for_a_late_item(time: VirtualTime) -> None:
    served = Served(EventStream(Pet), lambda: slow(100.0))

    async def head() -> float:
        async with served.stream() as stream:
            assert stream.status == 200
            return time.now

    assert time.run(head()) == streamed.HEAD_AFTER


def test_the_heart_of_events_beats(time: VirtualTime) -> None:
    served = Served(EventStream(Pet), lambda: slow(12.0, 0.0))
    reply = time.run(served.ask())
    frame = EventStream(Pet).frame(REX)
    assert reply.body == b":\n\n" * 2 + frame * 2
    lines = Served(JsonLines(Pet), lambda: slow(12.0, 0.0))
    assert time.run(lines.ask()).body == b'{"name":"Rex"}\n' * 2


def test_the_deadline_is_that_of_the_head() -> None:
    """Or a stream could never be longer than the caller waits for an answer."""
    left: list[float | None] = []

    async def items() -> AsyncIterator[Pet]:
        for _ in range(2):
            left.append(remaining())
            yield REX

    def value() -> Any:
        assert remaining() is not None
        return items()

    served = Served(EventStream(Pet), value)
    headers = {"x-request-timeout-ms": "5000"}
    assert served.get(**headers).status == 200
    assert left == [None, None]


WORD: ContextVar[str] = ContextVar("WORD", default="none")


@pytest.mark.parametrize("is_async", [False, True])
def test_a_generator_has_one_context(is_async: bool) -> None:
    """What it sets before an item is set after it, and can be reset."""

    def items() -> Iterator[str]:
        token = WORD.set("mine")
        with deadline_scope(5.0):
            yield WORD.get()
            yield WORD.get()
        WORD.reset(token)
        yield WORD.get()

    async def items_async() -> AsyncIterator[str]:
        for word in items():
            yield word

    served = Served(JsonLines(str), items_async if is_async else items)
    assert served.get().body == b'"mine"\n"mine"\n"none"\n'


def test_events_with_all_their_fields() -> None:
    event = ServerSentEvent(data="a", event="b", id="1", retry=5)
    served = Served(EventStream(ServerSentEvent), lambda: [event])
    assert asyncio.run(collected(served.stream())) == [event]


@pytest.mark.parametrize("kind", ["bytes", "file", "path", "pieces", "pieces_async"])
def test_bytes_of_whatever_has_them(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "cat.png"
    path.write_bytes(b"\x89" * (PIECE + 1))

    async def pieces() -> AsyncIterator[bytes]:
        yield b"\x89" * PIECE
        yield b"\x89"

    made: dict[str, Callable[[], Any]] = {
        "bytes": path.read_bytes,
        "file": lambda: File.of(path),
        "path": lambda: path,
        "pieces": lambda: iter([b"\x89" * PIECE, b"\x89"]),
        "pieces_async": pieces,
    }
    reply = Served(Binary(media_type="image/*"), made[kind]).get()
    assert (reply.body == path.read_bytes()) is True
    known = kind not in ("pieces", "pieces_async")
    length = str(PIECE + 1) if known else None
    assert reply.headers.get("content-length") == length
    named = kind in ("file", "path")
    kind = "image/png" if named else "image/octet-stream"
    assert reply.headers["content-type"] == kind


PNG = File(b"", content_type="image/png")


@pytest.mark.parametrize(
    ("content", "value", "sent"),
    [
        (Text(media_type="text/*"), "a", "text/plain; charset=utf-8"),
        (Text(media_type="*/*"), "a", "text/plain; charset=utf-8"),
        (Text(media_type="a/b; Charset=latin-1; c=d"), "a", "a/b; c=d; charset=utf-8"),
        (Json(Any, media_type="application/*+json"), 1, "application/json"),
        (Binary(media_type="image/*"), PNG, "image/png"),
        (Binary(media_type="image/*"), b"", "image/octet-stream"),
        (Binary(media_type="audio/*"), PNG, "audio/octet-stream"),
        (Binary(media_type="*/*"), PNG, "image/png"),
        (Binary(media_type="*/*"), b"", "application/octet-stream"),
    ],
)
def test_a_range_is_no_type_to_send(content: Any, value: Any, sent: str) -> None:
    assert respond(of({200: content}), value).headers["content-type"] == sent


def test_an_answer_may_say_its_type() -> None:
    csv = Answer("a,b", headers={"Content-Type": "text/csv"})
    told = respond(of({200: Text(media_type="text/*")}), csv).headers
    assert told.getlist("content-type") == ["text/csv"]


def test_a_file_has_a_name_to_keep_it_under() -> None:
    operation = of({200: Binary(File)})
    plain = respond(operation, File(b"", filename="a.txt"))
    assert plain.headers["content-disposition"] == 'attachment; filename="a.txt"'
    bad = respond(operation, File(b"", filename="a\x00\x01\r\nb"))
    assert bad.headers["content-disposition"].startswith(
        'attachment; filename="a____b"; '
    )
    odd = respond(operation, File(b"", filename='a"ä.txt'))
    assert odd.headers["content-disposition"] == (
        "attachment; filename=\"a_?.txt\"; filename*=UTF-8''a%22%C3%A4.txt"
    )
    said = Answer(File(b"", filename="a"), headers={"Content-Disposition": "inline"})
    assert respond(operation, said).headers["content-disposition"] == "inline"
    assert "content-disposition" not in respond(operation, b"").headers


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")
    file = File.of(path)

    def value() -> Any:
        answer = respond(served.operation, file)
        path.unlink()
        return answer

    served = Served(Binary(File), lambda: file)
    assert served.get().body == b"x"
    path.unlink()
    with pytest.raises(FileNotFoundError):
        served.get()
