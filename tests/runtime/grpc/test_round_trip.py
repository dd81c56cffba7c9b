"""The four kinds of methods between our clients and our server, on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from types import ModuleType
from typing import Any

import grpc
import grpc.aio
import pytest

from codegen.runtime import (
    Backoff,
    Breaker,
    CircuitOpen,
    DeadlineExceeded,
    Fallback,
    Policy,
    Retry,
    Timeout,
    TransportError,
    deadline_scope,
    remaining,
)
from codegen.runtime.breaker import BreakerState
from codegen.runtime.clock import Clock
from codegen.runtime.grpc import (
    RpcError,
    StreamStream,
    StreamUnary,
    UnaryStream,
    UnaryUnary,
)
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.handler import (
    stream_stream,
    stream_unary,
    unary_stream,
    unary_unary,
)
from codegen.runtime.grpc.server import add_service
from codegen.runtime.nesting import inbound_attempt, serving_retry
from codegen.runtime.tracing import passed_on, traced

SERVICE = "codegen.runtime.tests.Echo"
NO_PAUSE = Retry(attempts=3, backoff=Backoff(base=0.0))
REPEATABLE = Policy(idempotent=True, retry=NO_PAUSE)

TRACE = {"traceparent": f"00-{'a' * 32}-{'b' * 16}-01", "tracestate": "x=1"}


class Echo:
    """A service whose behaviour is in the text of the request."""

    def __init__(self, messages: ModuleType) -> None:
        self.messages = messages
        self.calls: list[str] = []
        self.remaining: list[float | None] = []
        self.repetitions: list[bool] = []
        self.traces: list[dict[str, str] | None] = []
        self.metadata: dict[str, object] = {}
        self.begun = asyncio.Event()
        self.cancelled = asyncio.Event()

    async def one(self, request: Any, context: Context) -> Any:
        self.calls.append(request.text)
        self.remaining.append(remaining())
        self.repetitions.append(serving_retry())
        self.traces.append(passed_on())
        self.metadata = dict(context.metadata)
        if request.text == "missing":
            raise RpcError(
                grpc.StatusCode.NOT_FOUND, "no such thing", metadata=(("why", "x"),)
            )
        if request.text == "leak":
            error = RpcError(grpc.StatusCode.NOT_FOUND, "from downstream")
            error.received = True
            raise error
        if request.text == "bug":
            raise ValueError("a secret")
        if request.text == "flaky" and len(self.calls) < request.count:
            raise RpcError(grpc.StatusCode.UNAVAILABLE, "not now")
        if request.text == "stop retrying":
            raise RpcError(
                grpc.StatusCode.UNAVAILABLE,
                "go away",
                retry_after=-1,
            )
        if request.text == "busy":
            raise CircuitOpen("payments: circuit is open", retry_after=7.5)
        if request.text == "in a hurry":
            raise RpcError(grpc.StatusCode.DEADLINE_EXCEEDED, "of somebody else")
        if request.text == "slow":
            self.begun.set()
            try:
                await asyncio.sleep(60)
            finally:
                self.cancelled.set()
        return self.messages.Pong(text=request.text)

    def one_sync(self, request: Any, context: Context) -> Any:
        self.remaining.append(remaining())
        return self.messages.Pong(text=request.text)

    async def many(self, request: Any, context: Context) -> AsyncIterator[Any]:
        self.calls.append(request.text)
        self.traces.append(passed_on())
        self.remaining.append(remaining())
        if request.text == "flaky" and len(self.calls) < 2:
            raise RpcError(grpc.StatusCode.UNAVAILABLE, "not now")
        try:
            for number in range(request.count):
                yield self.messages.Pong(text=str(number))
                if request.text == "break":
                    raise RpcError(grpc.StatusCode.UNAVAILABLE, "in the middle")
                if request.text == "endless":
                    await asyncio.sleep(60)
        finally:
            self.cancelled.set()

    async def count(self, requests: AsyncIterator[Any], context: Context) -> Any:
        self.calls.append("count")
        texts = [request.text async for request in requests]
        if "flaky" in texts:
            raise RpcError(grpc.StatusCode.UNAVAILABLE, "not now")
        return self.messages.Pong(text=",".join(texts))

    async def echo(
        self, requests: AsyncIterator[Any], context: Context
    ) -> AsyncIterator[Any]:
        async for request in requests:
            yield self.messages.Pong(text=request.text)


class Methods:
    """The table of constants, as `methods.py` has it."""

    def __init__(self, messages: ModuleType, policy: Policy) -> None:
        types: dict[str, Any] = {
            "request": messages.Ping,
            "response": messages.Pong,
            "policy": policy,
        }
        self.one: UnaryUnary[Any, Any] = UnaryUnary(path=f"/{SERVICE}/One", **types)
        self.one_sync: UnaryUnary[Any, Any] = UnaryUnary(
            path=f"/{SERVICE}/OneSync", **types
        )
        self.many: UnaryStream[Any, Any] = UnaryStream(path=f"/{SERVICE}/Many", **types)
        self.count: StreamUnary[Any, Any] = StreamUnary(
            path=f"/{SERVICE}/Count", **types
        )
        self.echo: StreamStream[Any, Any] = StreamStream(
            path=f"/{SERVICE}/Echo", **types
        )


class World:
    """A running server, and clients of it."""

    def __init__(self, messages: ModuleType, target: str, echo: Echo) -> None:
        self.messages = messages
        self.target = target
        self.echo = echo

    def ping(self, text: str, count: int = 0) -> Any:
        return self.messages.Ping(text=text, count=count)

    def methods(self, policy: Policy = REPEATABLE) -> Methods:
        return Methods(self.messages, policy)


Run = Callable[[Callable[[World, AsyncGrpcClient], Awaitable[Any]]], Any]


@pytest.fixture
def run(messages: ModuleType) -> Run:
    """Runs a test with a server and an async client."""

    async def main(test: Callable[[World, AsyncGrpcClient], Awaitable[Any]]) -> Any:
        echo = Echo(messages)
        methods = Methods(messages, Policy())
        server = grpc.aio.server()
        add_service(
            server,
            SERVICE,
            unary_unary(methods.one, echo.one),
            unary_unary(methods.one_sync, echo.one_sync),
            unary_stream(methods.many, echo.many),
            stream_unary(methods.count, echo.count),
            stream_stream(methods.echo, echo.echo),
        )
        target = f"127.0.0.1:{server.add_insecure_port('127.0.0.1:0')}"
        await server.start()
        try:
            async with AsyncGrpcClient(target) as client:
                return await test(World(messages, target, echo), client)
        finally:
            await server.stop(None)

    return lambda test: asyncio.run(main(test))


def test_four_kinds_async(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        methods, pings = world.methods(), [world.ping("a"), world.ping("b")]

        async def stream() -> AsyncIterator[Any]:
            for ping in pings:
                yield ping

        one = await client._unary_unary(methods.one, pings[0])
        assert one.text == "a"
        sync = await client._unary_unary(methods.one_sync, pings[0])
        assert sync.text == "a"
        many = client._unary_stream(methods.many, world.ping("x", 3))
        assert [pong.text async for pong in many] == ["0", "1", "2"]
        none = client._unary_stream(methods.many, world.ping("x", 0))
        assert [pong.text async for pong in none] == []
        for requests in (pings, stream()):
            assert (await client._stream_unary(methods.count, requests)).text == "a,b"
        echo = client._stream_stream(methods.echo, stream())
        assert [pong.text async for pong in echo] == ["a", "b"]

    run(test)


def test_four_kinds_sync(run: Run) -> None:
    def use(world: World) -> None:
        methods, pings = world.methods(), [world.ping("a"), world.ping("b")]
        with GrpcClient(world.target) as client:
            assert client._unary_unary(methods.one, pings[0]).text == "a"
            many = client._unary_stream(methods.many, world.ping("x", 3))
            assert [pong.text for pong in many] == ["0", "1", "2"]
            none = client._unary_stream(methods.many, world.ping("x", 0))
            assert [pong.text for pong in none] == []
            assert client._stream_unary(methods.count, pings).text == "a,b"
            echo = client._stream_stream(methods.echo, pings)
            assert [pong.text for pong in echo] == ["a", "b"]

    async def test(world: World, client: AsyncGrpcClient) -> None:
        await asyncio.to_thread(use, world)

    run(test)


def test_an_error_of_the_service_reaches_the_client(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        with pytest.raises(RpcError) as caught:
            await client._unary_unary(world.methods().one, world.ping("missing"))
        error = caught.value
        assert str(error) == "One: NOT_FOUND: no such thing"
        assert (error.code, error.details) == (
            grpc.StatusCode.NOT_FOUND,
            "no such thing",
        )
        assert ("why", "x") in [tuple(pair) for pair in error.metadata]
        assert error.received
        assert world.echo.calls == ["missing"]

    run(test)


@pytest.mark.parametrize("text", ["bug", "leak"])
def test_what_is_not_meant_for_callers_stays_inside(run: Run, text: str) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        with pytest.raises(RpcError) as caught:
            await client._unary_unary(world.methods().one, world.ping(text))
        assert str(caught.value) == "One: INTERNAL: internal error"

    run(test)


def test_unavailable_is_repeated_if_idempotent(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        await client._unary_unary(world.methods().one, world.ping("flaky", 3))
        assert world.echo.calls == ["flaky"] * 3

    run(test)


def test_unavailable_is_not_repeated_otherwise(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        methods = world.methods(Policy(retry=NO_PAUSE))
        with pytest.raises(RpcError, match="^One: UNAVAILABLE: not now$"):
            await client._unary_unary(methods.one, world.ping("flaky", 3))
        assert world.echo.calls == ["flaky"]

    run(test)


def test_the_server_knows_that_it_serves_a_repetition(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        methods = world.methods()
        await client._unary_unary(methods.one, world.ping("flaky", 3))
        assert world.echo.repetitions == [False, True, True]
        with inbound_attempt(2):
            await client._unary_unary(methods.one, world.ping("x"))
        assert world.echo.repetitions[3:] == [True]

    run(test)


def test_the_trace_of_the_caller_goes_on(run: Run) -> None:
    """From what the client's process serves, to what the server's process calls."""

    async def test(world: World, client: AsyncGrpcClient) -> None:
        methods = world.methods()
        with traced({**TRACE, "authorization": "stays here"}):
            await client._unary_unary(methods.one, world.ping("x"))
            many = client._unary_stream(methods.many, world.ping("x", 3))
            assert len([pong async for pong in many]) == 3
        await client._unary_unary(methods.one, world.ping("x"))
        assert world.echo.traces == [TRACE, TRACE, None]

    run(test)


def test_a_kept_response_serves_when_the_service_cannot(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        policy = Policy(
            idempotent=True, retry=Retry(attempts=1), fallback=Fallback(stale=60.0)
        )
        one = world.methods(policy).one
        world.echo.calls.append("so that the first is no failure")
        first = await client._unary_unary(one, world.ping("flaky", 2))
        first.text = "changed by its caller"
        world.echo.calls.clear()
        again = await client._unary_unary(one, world.ping("flaky", 2))
        assert (again.text, world.echo.calls) == ("flaky", ["flaky"])
        with pytest.raises(RpcError):  # nothing is kept for another request
            await client._unary_unary(one, world.ping("flaky", 3))

    run(test)


def test_negative_pushback_ends_the_retries(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        with pytest.raises(RpcError, match="^One: UNAVAILABLE: go away$"):
            await client._unary_unary(world.methods().one, world.ping("stop retrying"))
        assert world.echo.calls == ["stop retrying"]

    run(test)


def test_a_stream_is_repeated_until_its_first_message(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        many = client._unary_stream(world.methods().many, world.ping("flaky", 2))
        assert [pong.text async for pong in many] == ["0", "1"]
        assert world.echo.calls == ["flaky"] * 2

    run(test)


def test_a_stream_is_not_repeated_after_its_first_message(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        many = client._unary_stream(world.methods().many, world.ping("break", 2))
        seen = []
        with pytest.raises(RpcError, match="^Many: UNAVAILABLE: in the middle$"):
            async for pong in many:
                seen.append(pong.text)
        assert seen == ["0"]
        assert world.echo.calls == ["break"]

    run(test)


def test_a_stream_of_requests_is_never_repeated(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        with pytest.raises(RpcError, match="^Count: UNAVAILABLE: not now$"):
            await client._stream_unary(world.methods().count, [world.ping("flaky")])
        assert world.echo.calls == ["count"]

    run(test)


def test_the_deadline_travels(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        methods = world.methods()
        with deadline_scope(5.0):
            await client._unary_unary(methods.one, world.ping("x"))
            await client._unary_unary(methods.one_sync, world.ping("x"))
            many = client._unary_stream(methods.many, world.ping("x", 1))
            assert len([pong async for pong in many]) == 1
        assert len(world.echo.remaining) == 3
        for left in world.echo.remaining:
            assert left is not None and 4.0 < left <= 5.1

    run(test)


def test_an_expired_deadline_sends_nothing(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        with deadline_scope(0.0), pytest.raises(DeadlineExceeded):
            await client._unary_unary(world.methods().one, world.ping("x"))
        assert world.echo.calls == []

    run(test)


def test_a_slow_call_is_cut_off_and_cancelled_at_the_server(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        methods = world.methods(Policy(timeout=Timeout(total=0.2)))
        with pytest.raises(DeadlineExceeded, match="^One: deadline exceeded$"):
            await client._unary_unary(methods.one, world.ping("slow"))
        await asyncio.wait_for(world.echo.cancelled.wait(), 10)

    run(test)


def test_a_stream_left_early_is_cancelled_at_the_server(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        many: Any = client._unary_stream(world.methods().many, world.ping("endless", 5))
        assert (await anext(many)).text == "0"
        await many.aclose()
        await asyncio.wait_for(world.echo.cancelled.wait(), 10)

    run(test)


def test_a_deadline_that_the_service_speaks_of_is_not_ours(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        with pytest.raises(RpcError, match="of somebody else$") as caught:
            await client._unary_unary(world.methods().one, world.ping("in a hurry"))
        assert caught.value.code is grpc.StatusCode.DEADLINE_EXCEEDED
        assert world.echo.calls == ["in a hurry"]

    run(test)


def test_what_a_service_needs_and_cannot_have_makes_it_unavailable(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        policy = Policy(idempotent=True, retry=Retry(attempts=1))
        with pytest.raises(RpcError) as caught:
            await client._unary_unary(world.methods(policy).one, world.ping("busy"))
        assert caught.value.code is grpc.StatusCode.UNAVAILABLE
        assert caught.value.details == "a service behind is unavailable"
        assert caught.value.retry_after == 7.5

    run(test)


def test_a_closed_channel_is_no_cancelled_task(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        policy = Policy(retry=Retry(attempts=1))
        call = client._unary_unary(world.methods(policy).one, world.ping("slow"))
        task = asyncio.create_task(call)
        await asyncio.wait_for(world.echo.begun.wait(), 10)
        await client.aclose()
        with pytest.raises(
            TransportError, match="^the channel was closed amid the call$"
        ):
            await task
        assert not task.cancelled()

    run(test)


@pytest.mark.parametrize("given", [False, True])
def test_a_closed_client_calls_no_more(messages: ModuleType, given: bool) -> None:
    """As a client of HTTP; a channel that it was given stays open all the same."""
    methods, ping = Methods(messages, REPEATABLE), messages.Ping()
    target = "127.0.0.1:9"
    with grpc.insecure_channel(target) as channel:
        client = GrpcClient(target, channel=channel if given else None)
        begun = client._unary_stream(methods.many, ping)
        client.close()
        client.close()
        calls: list[Callable[[], Any]] = [
            lambda: client._unary_unary(methods.one, ping),
            lambda: client._stream_unary(methods.count, [ping]),
            lambda: next(client._unary_stream(methods.many, ping)),
            lambda: next(client._stream_stream(methods.echo, [ping])),
            lambda: next(begun),
            client.__enter__,
        ]
        for call in calls:
            with pytest.raises(RuntimeError) as caught:
                call()
            assert str(caught.value) == "GrpcClient was closed, and calls no more"
        still_open: Any = channel.unary_unary("/a/B")
        still_open.future(b"").cancel()  # raises if it is closed


@pytest.mark.parametrize("given", [False, True])
def test_a_closed_async_client_calls_no_more(messages: ModuleType, given: bool) -> None:
    methods, ping = Methods(messages, REPEATABLE), messages.Ping()
    target = "127.0.0.1:9"

    async def main() -> None:
        async with grpc.aio.insecure_channel(target) as channel:
            client = AsyncGrpcClient(target, channel=channel if given else None)
            begun = client._unary_stream(methods.many, ping)
            await client.aclose()
            await client.aclose()
            calls: list[Callable[[], Any]] = [
                lambda: client._unary_unary(methods.one, ping),
                lambda: client._stream_unary(methods.count, [ping]),
                lambda: anext(client._unary_stream(methods.many, ping)),
                lambda: anext(client._stream_stream(methods.echo, [ping])),
                lambda: anext(begun),
                client.__aenter__,
            ]
            for call in calls:
                with pytest.raises(RuntimeError) as caught:
                    await call()
                text = "AsyncGrpcClient was closed, and calls no more"
                assert str(caught.value) == text
            assert channel.get_state() is grpc.ChannelConnectivity.IDLE

    asyncio.run(main())


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_client_that_is_closed_meanwhile_makes_no_other_attempt(
    messages: ModuleType, kind: str
) -> None:
    """A call that waits for its next attempt, at an address where nobody answers."""
    repeated = Policy(retry=Retry(attempts=2), idempotent=True)
    method, ping = Methods(messages, repeated).one, messages.Ping()

    def in_a_thread() -> None:
        clock = Clock(sleep=lambda seconds: client.close())
        client = GrpcClient("127.0.0.1:9", clock=clock)
        client._unary_unary(method, ping)

    async def in_a_task() -> None:
        clock = Clock(sleep_async=lambda seconds: client.aclose())
        client = AsyncGrpcClient("127.0.0.1:9", clock=clock)
        await client._unary_unary(method, ping)

    with pytest.raises(TransportError, match="^the channel was closed amid the call$"):
        in_a_thread() if kind == "sync" else asyncio.run(in_a_task())


def test_a_stream_over_a_closed_channel_is_no_cancelled_task(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        stream = client._unary_stream(world.methods().many, world.ping("endless", 1))
        assert (await anext(stream)).text == "0"
        task = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0)  # now it waits
        await client.aclose()
        with pytest.raises(
            TransportError, match="^the channel was closed amid the call$"
        ):
            await task
        assert not task.cancelled()

    run(test)


def test_metadata_travels(run: Run) -> None:
    async def test(world: World, client: AsyncGrpcClient) -> None:
        await client._unary_unary(
            world.methods().one, world.ping("x"), (("tenant", "a"),)
        )
        assert world.echo.metadata["tenant"] == "a"

    run(test)


def test_a_dead_server_opens_the_circuit(messages: ModuleType) -> None:
    breaker = Breaker(consecutive=2)

    async def test() -> BreakerState:
        policy = Policy(breaker=breaker, retry=Retry(attempts=1))
        method = Methods(messages, policy).one
        async with AsyncGrpcClient("127.0.0.1:1") as client:
            for _ in range(2):
                with pytest.raises((RpcError, TransportError)):
                    await client._unary_unary(method, messages.Ping())
            circuit = client.layers(method).breaker
            assert circuit is not None
            return circuit.state

    assert asyncio.run(test()) is BreakerState.OPEN


def test_a_client_needs_a_target(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CODEGEN_ECHO_GRPC_URL", raising=False)
    monkeypatch.setattr(GrpcClient, "_service", "echo")
    with pytest.raises(ValueError) as caught:
        GrpcClient()
    assert str(caught.value) == (
        "GrpcClient needs a target: pass target or channel, "
        "or set CODEGEN_ECHO_GRPC_URL"
    )


def test_an_empty_target_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """It does not stand for the environment, nor an empty variable for a target."""
    monkeypatch.setattr(GrpcClient, "_service", "echo")
    text = "^GrpcClient needs a target, and was given an empty one: pass target"
    monkeypatch.setenv("CODEGEN_ECHO_GRPC_URL", "localhost:1")
    with pytest.raises(ValueError, match=text):
        GrpcClient(" ")
    monkeypatch.setenv("CODEGEN_ECHO_GRPC_URL", "")
    with pytest.raises(ValueError, match=text):
        GrpcClient()
