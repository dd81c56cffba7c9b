"""Answers that are read while they come, over each transport and a real socket."""

from __future__ import annotations

import asyncio
import gc
import gzip
import zlib
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, ExitStack
from typing import Any

import httpx2
import pytest

from codegen.runtime import (
    AttemptTimeout,
    Backoff,
    Breaker,
    CircuitOpen,
    ContractViolation,
    Hedge,
    Policy,
    Retry,
    Timeout,
    TransportError,
)
from codegen.runtime.http import (
    ApiError,
    Binary,
    EventStream,
    Json,
    Operation,
    UnexpectedStatus,
)
from codegen.runtime.http.client.client import AsyncHttpClient, Hooks, HttpClient
from codegen.runtime.http.client.raw_streaming import AsyncRawStream, RawStream
from codegen.runtime.http.client.streaming import AsyncStream, Stream
from codegen.runtime.http.reply import Reply
from codegen.runtime.http.transports.aiohttp import AiohttpTransport
from codegen.runtime.http.transports.async_pooled import AsyncPooledTransport
from codegen.runtime.http.transports.httpx2 import AsyncClientTransport, ClientTransport
from codegen.runtime.http.transports.pooled import PooledTransport
from codegen.runtime.models import ContractModel
from tests.runtime.http.fault_server import (
    PATIENCE,
    FaultServer,
    Wire,
    answer,
    chunked,
    says,
)


class Tick(ContractModel):
    number: int


class Busy(ApiError[Tick]):
    status = 503
    content = Json(Tick)


QUICK = Policy(
    timeout=Timeout(total=None, attempt=PATIENCE),
    retry=Retry(attempts=2, backoff=Backoff(base=0.0)),
    idempotent=True,
)
WATCH: Operation[Tick] = Operation(
    name="watch",
    method="GET",
    path="/ticks",
    results={200: (Json(Tick), EventStream(Tick))},
    errors={503: Busy},
    policy=QUICK,
)
DOWNLOAD: Operation[bytes] = Operation(
    name="download",
    method="GET",
    path="/file",
    results={200: Binary()},
    errors={503: Busy},
    policy=QUICK,
)


class Ticks(HttpClient):
    _service = "ticks"
    _operations = (WATCH, DOWNLOAD)

    def watch(self) -> Stream[Tick]:
        return self._stream(WATCH)

    def now(self) -> Tick:
        return self._call(WATCH)

    def download(self, *, name: str = "") -> bytes:
        return self._call(DOWNLOAD)


class AsyncTicks(AsyncHttpClient):
    _service = "ticks"
    _operations = (WATCH, DOWNLOAD)

    def watch(self) -> AsyncStream[Tick]:
        return self._stream(WATCH)

    async def now(self) -> Tick:
        return await self._call(WATCH)

    async def download(self, *, name: str = "") -> bytes:
        return await self._call(DOWNLOAD)


EVENTS = {"content_type": "text/event-stream"}
END = b"0\r\n\r\n"
ONE, TWO = b'data: {"number": 1}\n\n', b'data: {"number": 2}\n\n'


def piece(raw: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(raw), raw)


class Asker:
    """A client over one transport, whose streams are read alike."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.runner = asyncio.Runner()
        self.transport: Any = None

    @property
    def is_async(self) -> bool:
        return self.kind not in ("pooled", "client")

    def connect(self, url: str, **options: Any) -> Any:
        make: dict[str, Callable[[], Any]] = {
            "pooled": PooledTransport,
            "async_pooled": AsyncPooledTransport,
            "aiohttp": AiohttpTransport,
            "client": lambda: ClientTransport(httpx2.Client()),
            "async_client": lambda: AsyncClientTransport(httpx2.AsyncClient()),
        }
        self.transport = make[self.kind]()
        kind: Any = AsyncTicks if self.is_async else Ticks
        return kind(url, transport=self.transport, **options)

    def run(self, waiting: Any) -> Any:
        """What a call gives, which only a task awaits."""
        return self.runner.run(waiting) if self.is_async else waiting

    def items(self, stream: Any, most: int = 100) -> list[Any]:
        """The first items of a stream, which is closed then."""
        if not self.is_async:
            with stream as items:
                return [item for item, _ in zip(items, range(most), strict=False)]

        async def whole() -> list[Any]:
            found = []
            async with stream as items:
                async for item in items:
                    found.append(item)
                    if len(found) == most:
                        break
            return found

        return self.runner.run(whole())

    def raw(self, stream: Any, how: str) -> tuple[int, Any, Any]:
        """Status, headers and body of a raw stream."""
        if not self.is_async:
            with stream as answer:
                found = getattr(answer, how)()
                body = found if isinstance(found, bytes) else list(found)
                return answer.status, answer.headers, body

        async def whole() -> tuple[int, Any, Any]:
            async with stream as answer:
                found = getattr(answer, how)()
                if how == "read":
                    return answer.status, answer.headers, await found
                return answer.status, answer.headers, [one async for one in found]

        return self.runner.run(whole())

    def close(self) -> None:
        inner = getattr(self.transport, "_http", self.transport)
        if inner is not None:
            self.run(inner.aclose() if self.is_async else inner.close())
        self.runner.close()


KINDS = ["pooled", "client", "async_pooled", "async_client", "aiohttp"]


@pytest.fixture(params=KINDS)
def asker(request: pytest.FixtureRequest) -> Iterator[Asker]:
    made = Asker(request.param)
    yield made
    made.close()


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


def test_items_come_one_by_one(asker: Asker, server: FaultServer) -> None:
    """The second is sent once the first has been read."""
    gate = asyncio.Event()

    async def behave(wire: Wire) -> None:
        await wire.send(chunked(ONE, **EVENTS))
        await gate.wait()
        await wire.send(piece(TWO) + END)

    server.does(behave)
    client = asker.connect(server.url)
    stream = client.watch()
    assert asker.run(anext(stream) if asker.is_async else next(stream)) == Tick(
        number=1
    )
    server._loop.call_soon_threadsafe(gate.set)
    assert asker.items(stream) == [Tick(number=2)]
    assert (
        server.received[0].headers["accept"]
        == "text/event-stream, application/json;q=0.5"
    )


def test_a_stream_that_ended_leaves_its_connection(
    asker: Asker, server: FaultServer
) -> None:
    server.does(says(chunked(ONE, TWO, **EVENTS) + END))
    client = asker.connect(server.url)
    for _ in range(3):
        assert asker.items(client.watch()) == [Tick(number=1), Tick(number=2)]
    assert server.accepted == 1


def test_an_abandoned_stream_closes_its_connection(
    asker: Asker, server: FaultServer
) -> None:
    server.does(says(chunked(ONE, TWO, **EVENTS), then=Wire.until_gone))
    client = asker.connect(server.url)
    assert asker.items(client.watch(), most=1) == [Tick(number=1)]
    server.wait_until_left()


def test_a_forgotten_stream_closes_its_connection(
    asker: Asker, server: FaultServer
) -> None:
    server.does(says(chunked(ONE, TWO, **EVENTS), then=Wire.until_gone))
    client = asker.connect(server.url)

    def forget() -> None:
        for item in client.watch():
            assert item == Tick(number=1)
            break

    async def forget_async() -> None:
        async for item in client.watch():
            assert item == Tick(number=1)
            break
        gc.collect()
        for _ in range(3):
            await asyncio.sleep(0)

    if asker.is_async:
        asker.run(forget_async())
    else:
        forget()
    gc.collect()
    server.wait_until_left()


def test_nothing_is_asked_before_the_first_item_is(
    asker: Asker, server: FaultServer
) -> None:
    client = asker.connect(server.url)
    stream = client.watch()
    asker.run(stream.aclose() if asker.is_async else stream.close())
    assert server.accepted == 0


def test_the_head_is_tried_again(asker: Asker, server: FaultServer) -> None:
    busy = answer(503, b'{"number": 9}')
    server.does(says(busy), says(chunked(ONE, **EVENTS) + END))
    client = asker.connect(server.url)
    assert asker.items(client.watch()) == [Tick(number=1)]
    assert len(server.received) == 2


def test_a_declared_error_is_raised(asker: Asker, server: FaultServer) -> None:
    server.does(says(answer(503, b'{"number": 9}')))
    client = asker.connect(server.url, retry=False)
    with pytest.raises(Busy) as caught:
        asker.items(client.watch())
    assert caught.value.body == Tick(number=9)
    with pytest.raises(Busy):
        asker.raw(client.stream(client.download), "read")
    assert server.accepted == 1  # what was read to its end leaves the connection


def test_a_stream_that_failed_is_over(asker: Asker, server: FaultServer) -> None:
    server.does(says(answer(503, b'{"number": 9}')))
    stream = asker.connect(server.url, retry=False).watch()
    with pytest.raises(Busy):
        asker.items(stream)
    assert asker.items(stream) == []
    assert len(server.received) == 1


def test_an_undeclared_status_is_raised(asker: Asker, server: FaultServer) -> None:
    server.does(says(answer(418, b"tea", content_type="text/plain")))
    client = asker.connect(server.url)
    with pytest.raises(UnexpectedStatus) as caught:
        asker.items(client.watch())
    assert caught.value.raw == b"tea"


def test_a_good_answer_that_is_no_stream(asker: Asker, server: FaultServer) -> None:
    server.does(says(answer(200, b'{"number": 1}')))
    client = asker.connect(server.url)
    with pytest.raises(ContractViolation, match="^watch: status 200 is no stream$"):
        asker.items(client.watch())
    assert asker.run(client.now()) == Tick(number=1)
    accepted = [one.headers["accept"] for one in server.received]
    assert accepted == ["text/event-stream, application/json;q=0.5", "application/json"]


def test_an_item_that_breaks_the_contract(asker: Asker, server: FaultServer) -> None:
    bad = b'data: {"number": "one"}\n\n'
    server.does(says(chunked(ONE, bad, **EVENTS), then=Wire.until_gone))
    client = asker.connect(server.url)
    with pytest.raises(ContractViolation) as caught:
        asker.items(client.watch())
    assert str(caught.value).startswith("watch: an item breaks the contract: number: ")
    server.wait_until_left()


@pytest.mark.parametrize("how", [Wire.close, Wire.reset])
def test_a_connection_that_breaks_off(
    asker: Asker, server: FaultServer, how: Callable[[Wire], Any]
) -> None:
    """And nothing is repeated: the items were handed out."""
    server.does(says(chunked(ONE, **EVENTS), then=how))
    client = asker.connect(server.url)
    stream = client.watch()
    with pytest.raises(TransportError) as caught:
        asker.items(stream)
    assert caught.value.sent
    assert caught.value.operation == "watch"
    assert len(server.received) == 1
    server.wait_until_left()


def test_a_stream_that_says_nothing_more(asker: Asker, server: FaultServer) -> None:
    server.does(says(chunked(ONE, **EVENTS), then=Wire.until_gone))
    client = asker.connect(server.url)
    hasty = client.with_options(timeout=Timeout(total=None, attempt=0.2))
    with pytest.raises(AttemptTimeout, match="^watch: nothing came for 0.2 s$"):
        asker.items(hasty.watch())
    assert len(server.received) == 1
    server.wait_until_left()


def test_a_stream_may_take_longer_than_an_attempt(
    asker: Asker, server: FaultServer
) -> None:
    async def slowly(wire: Wire) -> None:
        await wire.send(chunked(ONE, **EVENTS))
        for _ in range(6):
            await asyncio.sleep(0.1)
            await wire.send(piece(b":\n\n"))
        await wire.send(piece(TWO) + END)

    server.does(slowly)
    client = asker.connect(server.url)
    hasty = client.with_options(timeout=Timeout(total=0.4, attempt=0.4))
    assert asker.items(hasty.watch()) == [Tick(number=1), Tick(number=2)]


def test_a_head_that_does_not_come(asker: Asker, server: FaultServer) -> None:
    server.does(Wire.until_gone)
    client = asker.connect(server.url, retry=False)
    hasty = client.with_options(timeout=Timeout(total=None, attempt=0.2))
    with pytest.raises(AttemptTimeout, match="took longer than 0.2 s$"):
        asker.items(hasty.watch())
    server.wait_until_left()


def test_an_error_whose_body_does_not_come(asker: Asker, server: FaultServer) -> None:
    """It is read within the limit of the attempt."""
    server.does(says(answer(503, b"{", length=9), then=Wire.until_gone))
    client = asker.connect(server.url, retry=False)
    hasty = client.with_options(timeout=Timeout(total=None, attempt=0.2))
    with pytest.raises(AttemptTimeout):
        asker.items(hasty.watch())
    server.wait_until_left()


def test_the_breaker_counts_heads(asker: Asker, server: FaultServer) -> None:
    server.does(says(answer(500, b"")))
    policy = Policy(breaker=Breaker(consecutive=2), retry=Retry(attempts=1))
    client = asker.connect(server.url, policies={"watch": policy})
    for _ in range(2):
        with pytest.raises(UnexpectedStatus):
            asker.items(client.watch())
    with pytest.raises(CircuitOpen):
        asker.items(client.watch())


def test_a_stream_is_not_hedged(asker: Asker, server: FaultServer) -> None:
    if not asker.is_async:
        pytest.skip("threads hedge nothing")

    async def late(wire: Wire) -> None:
        await asyncio.sleep(0.1)
        await wire.send(chunked(ONE, **EVENTS) + END)

    server.does(late)
    policy = Policy(hedge=Hedge(delay=0.01), idempotent=True)
    client = asker.connect(server.url, policies={"watch": policy})
    assert asker.items(client.watch()) == [Tick(number=1)]
    assert len(server.received) == 1


def test_hooks_see_the_head(asker: Asker, server: FaultServer) -> None:
    seen: list[Reply] = []
    server.does(says(chunked(ONE, **EVENTS) + END))
    client = asker.connect(server.url, hooks=Hooks(after=[seen.append]))
    assert asker.items(client.watch()) == [Tick(number=1)]
    assert [(one.status, one.body) for one in seen] == [(200, b"")]


def test_a_hook_that_fails_leaves_nothing_open(
    asker: Asker, server: FaultServer
) -> None:
    def fail(reply: Reply) -> None:
        raise TransportError("not this", sent=False)

    server.does(says(chunked(ONE, **EVENTS), then=Wire.until_gone))
    client = asker.connect(server.url, hooks=Hooks(after=[fail]))
    with pytest.raises(TransportError, match="^not this$"):
        asker.items(client.watch())
    server.wait_until_left()


def test_an_encoded_stream_is_decoded_as_it_comes(
    asker: Asker, server: FaultServer
) -> None:
    gate = asyncio.Event()
    packing = zlib.compressobj(wbits=31)
    first = packing.compress(ONE) + packing.flush(zlib.Z_SYNC_FLUSH)
    rest = packing.compress(TWO) + packing.flush()

    async def behave(wire: Wire) -> None:
        await wire.send(chunked(first, content_encoding="gzip", **EVENTS))
        await gate.wait()
        await wire.send(piece(rest) + END)

    server.does(behave)
    stream = asker.connect(server.url).watch()
    assert asker.run(anext(stream) if asker.is_async else next(stream)) == Tick(
        number=1
    )
    server._loop.call_soon_threadsafe(gate.set)
    assert asker.items(stream) == [Tick(number=2)]


# Raw


@pytest.mark.parametrize("encoded", [False, True])
def test_a_body_as_it_comes(asker: Asker, server: FaultServer, encoded: bool) -> None:
    body = b"one\r\ntwo\nthr\xc3\xa9e"
    head: dict[str, Any] = {"content_type": "application/x", "x_more": "1"}
    if encoded:
        server.does(
            says(answer(200, gzip.compress(body), content_encoding="gzip", **head))
        )
    else:
        server.does(says(answer(200, body, **head)))
    client = asker.connect(server.url)
    status, headers, found = asker.raw(client.stream(client.download), "read")
    assert (status, headers["x-more"], found) == (200, "1", body)
    found = asker.raw(client.stream(client.download, name="a"), "iter_bytes")[2]
    assert b"".join(found) == body
    found = asker.raw(client.stream(client.download), "iter_lines")[2]
    assert found == ["one", "two", "thrée"]
    assert server.accepted == 1


def test_a_raw_stream_is_of_any_method(asker: Asker, server: FaultServer) -> None:
    server.does(says(chunked(ONE, **EVENTS) + END))
    client = asker.connect(server.url)
    view = client.with_options(headers={"X-Who": "me"})
    assert asker.raw(client.stream(view.watch), "read")[2] == ONE
    assert asker.raw(view.stream(view.now), "read")[2] == ONE
    assert [one.headers["x-who"] for one in server.received] == ["me", "me"]


def test_a_raw_stream_that_nobody_reads(asker: Asker, server: FaultServer) -> None:
    server.does(says(answer(200, b"x", length=10), then=Wire.until_gone))
    client = asker.connect(server.url)

    async def leave() -> None:
        async with client.stream(client.download) as answer:
            assert answer.status == 200

    if asker.is_async:
        asker.run(leave())
    else:
        with client.stream(client.download) as found:
            assert found.status == 200
    server.wait_until_left()


def test_a_stream_without_a_body_may_name_any_encoding(
    asker: Asker, server: FaultServer
) -> None:
    server.does(
        says(answer(200, b"", content_encoding="br", content_type="text/event-stream"))
    )
    client = asker.connect(server.url)
    assert asker.raw(client.stream(client.download), "read")[2] == b""
    assert asker.items(client.watch()) == []


@pytest.mark.parametrize("name", ["read", "iter_bytes", "iter_lines"])
def test_a_raw_stream_is_read_inside_of_its_block_and_once(
    asker: Asker, server: FaultServer, name: str
) -> None:
    server.does(says(answer(200, b"a\nb")))
    client = asker.connect(server.url)
    unread, twice = client.stream(client.download), client.stream(client.download)

    async def read(stream: Any) -> None:
        found = getattr(stream, name)()
        if not asker.is_async:
            list(found)
        elif name == "read":
            await found
        else:
            [one async for one in found]

    async def leave(stream: Any, times: int) -> None:
        with ExitStack() as left:
            async with AsyncExitStack() as also:
                if asker.is_async:
                    await also.enter_async_context(stream)
                else:
                    left.enter_context(stream)
                for _ in range(times):
                    await read(stream)

    with pytest.raises(RuntimeError, match="^the answer was not waited for"):
        asker.runner.run(read(unread))
    asker.runner.run(leave(unread, 0))
    with pytest.raises(RuntimeError, match="^the answer is closed: read it inside"):
        asker.runner.run(read(unread))
    with pytest.raises(RuntimeError, match="^the answer was read before"):
        asker.runner.run(leave(twice, 2))


def test_a_raw_stream_goes_no_further_behind_its_block(
    asker: Asker, server: FaultServer
) -> None:
    server.does(says(chunked(b"a"), then=Wire.until_gone))
    client = asker.connect(server.url)

    async def first() -> Any:
        async with client.stream(client.download) as answer:
            pieces = answer.iter_bytes()
            assert await anext(pieces) == b"a"
        return await anext(pieces)

    def first_sync() -> Any:
        with client.stream(client.download) as answer:
            pieces = answer.iter_bytes()
            assert next(pieces) == b"a"
        return next(pieces)

    with pytest.raises(RuntimeError, match="^the answer is closed: read it inside"):
        asker.runner.run(first()) if asker.is_async else first_sync()


def test_what_makes_no_call_has_no_stream(asker: Asker, server: FaultServer) -> None:
    client = asker.connect(server.url)
    with pytest.raises(TypeError, match="is no method of this"):
        client.stream(len)
    with pytest.raises(TypeError, match="made no call that has one response"):
        asker.raw(client.stream(client.with_options), "read")


def test_a_transport_that_cannot_stream_still_calls() -> None:
    class Old:
        def send(self, request: Any, url: str, **limits: Any) -> Reply:
            body = b'{"number": 1}'
            return Reply(
                status=200, headers={"content-type": "application/json"}, body=body
            )

        def close(self) -> None: ...

    client = Ticks("http://a", transport=Old())
    assert client.now() == Tick(number=1)
    with pytest.raises(
        TypeError, match="^Old brings answers only as a whole: to stream"
    ):
        next(client.watch())


def test_types_of_streams() -> None:
    client = Ticks("http://a")
    assert isinstance(client.watch(), Stream)
    assert isinstance(client.stream(client.download, name="a"), RawStream)
    other = AsyncTicks("http://a")
    assert isinstance(other.watch(), AsyncStream)
    assert isinstance(other.stream(other.download, name="a"), AsyncRawStream)
