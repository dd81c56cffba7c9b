"""Callers that leave while the server waits until they read: their window is full."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from types import ModuleType
from typing import Any

import grpc
import pytest

from codegen.runtime.grpc.around import Around, Incoming
from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.handler import stream_stream, unary_stream
from codegen.runtime.grpc.server import Registry, add_service
from codegen.runtime.grpc.serving import GrpcServer
from tests.runtime.grpc.parrot import NAME, Parrot, is_of_a_loop_before, logged

BIG = "x" * 1_000_000
"""More than a window takes, so that the second of it waits."""

SOON = 20.0
"""Seconds within which everything must have ended."""

Leave = Callable[[Any, grpc.aio.Channel], Awaitable[Any]]


class Torrent:
    """A service that says more than anybody reads.

    Attributes:
        happened: What its method, and what is around it, went through.
        said: How many responses were asked of it.
        ended: Is set when its method has.
    """

    def __init__(self, parrot: Parrot) -> None:
        self.parrot = parrot
        self.happened: list[str] = []
        self.said = 0
        self.ended = asyncio.Event()
        self.on_cancelled: Callable[[], Awaitable[None]] | None = None

    async def many(self, request: Any, context: Context) -> AsyncIterator[Any]:
        task = asyncio.current_task()
        try:
            while True:
                self.said += 1
                yield self.parrot.messages.Pong(text=BIG)
        except BaseException as error:
            if self.on_cancelled is not None:
                await self.on_cancelled()
            same = asyncio.current_task() is task
            self.happened.append(f"service: {type(error).__name__} {same}")
            raise
        finally:
            self.ended.set()

    def add(self, server: Registry, *around: Around) -> None:
        """Bind both kinds that have a stream of responses."""
        add_service(
            server,
            NAME,
            unary_stream(self.parrot.many, self.many),
            stream_stream(self.parrot.echo, self.many),
            around=around,
        )

    async def is_blocked(self) -> None:
        """Wait until nothing more is asked of it."""
        before = -1
        while before != self.said or not self.said:
            before = self.said
            await asyncio.sleep(0.1)


def torrent(
    messages: ModuleType, kind: str, leave: Leave, *around: Around, **options: Any
) -> tuple[Torrent, list[str]]:
    """Call *kind*, read one response, *leave*; return the service and what nobody heard."""
    unheard: list[str] = []

    async def call() -> Torrent:
        loop = asyncio.get_running_loop()

        def hear(loop: object, told: dict[str, Any]) -> None:
            if not is_of_a_loop_before(told.get("exception")):
                unheard.append(f"{told['message']}: {told.get('exception')!r}")

        loop.set_exception_handler(hear)
        served = Torrent(Parrot(messages))
        served.on_cancelled = options.get("on_cancelled")
        interceptors = options.get("interceptors", ())
        server = GrpcServer("127.0.0.1:0", grace=0, interceptors=interceptors)
        served.add(server, *around, _noting(served))
        async with server, grpc.aio.insecure_channel(server.target) as channel:
            method = getattr(served.parrot, kind)
            written = method.request.SerializeToString
            ping = messages.Ping(text="a")
            called: Any
            if kind == "many":
                called = channel.unary_stream(method.path, written)
                begun = called(ping, timeout=options.get("timeout"))
            else:
                called = channel.stream_stream(method.path, written)
                begun = called(timeout=options.get("timeout"))
                await begun.write(ping)
            await begun.read()
            await served.is_blocked()
            await leave(begun, channel)
            async with asyncio.timeout(SOON):
                await served.ended.wait()
            while "around: left" not in served.happened[-1]:
                await asyncio.sleep(0)
        return served

    return asyncio.run(call()), unheard


def _noting(served: Torrent) -> Around:
    @asynccontextmanager
    async def noting(incoming: Incoming) -> AsyncIterator[None]:
        task = asyncio.current_task()
        try:
            yield
        except BaseException as error:
            served.happened.append(f"around: {type(error).__name__}")
            raise
        finally:
            same = asyncio.current_task() is task
            served.happened.append(f"around: left {same}")

    return noting


async def cancels(call: Any, channel: grpc.aio.Channel) -> None:
    call.cancel()


async def closes(call: Any, channel: grpc.aio.Channel) -> None:
    await channel.close()


async def stays(call: Any, channel: grpc.aio.Channel) -> None:
    """Until the deadline of the call is over."""


both = pytest.mark.parametrize("kind", ["many", "echo"])


@both
@pytest.mark.parametrize(
    ("leave", "timeout"), [(cancels, None), (closes, None), (stays, 1.0)]
)
def test_a_service_that_waits_to_send_is_cancelled(
    messages: ModuleType, kind: str, leave: Leave, timeout: float | None
) -> None:
    """And so is what is around it, all in the task of the call; nobody has to hear more."""
    served, unheard = torrent(messages, kind, leave, timeout=timeout)
    assert served.happened == [
        "service: CancelledError True",
        "around: CancelledError",
        "around: left True",
    ]
    assert unheard == []


class Iterates(grpc.aio.ServerInterceptor):
    """Does what interceptors that trace calls do around a stream of responses."""

    def __init__(self) -> None:
        self.happened: list[str] = []

    async def intercept_service(self, continuation: Any, details: Any) -> Any:
        handler = await continuation(details)

        async def iterated(request: Any, context: Any) -> AsyncIterator[Any]:
            task = asyncio.current_task()
            try:
                async for response in handler.unary_stream(request, context):
                    yield response
            except BaseException as error:
                same = asyncio.current_task() is task
                self.happened.append(f"{type(error).__name__} {same}")
                raise

        return grpc.unary_stream_rpc_method_handler(iterated)


def test_interceptors_are_cancelled_too(messages: ModuleType) -> None:
    """They may iterate over what a method returns, although it sends by itself."""
    interceptor = Iterates()
    served, unheard = torrent(messages, "many", cancels, interceptors=[interceptor])
    assert served.happened[0] == "service: CancelledError True"
    assert interceptor.happened == ["CancelledError True"]
    assert unheard == []


@both
def test_context_variables_are_reset(messages: ModuleType, kind: str) -> None:
    """As who traces calls does: what was set by a task can be reset by no other."""
    tenant: ContextVar[str] = ContextVar("tenant")
    seen: list[str] = []

    @asynccontextmanager
    async def named(incoming: Incoming) -> AsyncIterator[None]:
        token = tenant.set("x")
        try:
            yield
        finally:
            tenant.reset(token)
            seen.append("reset")

    _, unheard = torrent(messages, kind, cancels, named)
    assert (seen, unheard) == (["reset"], [])


@both
def test_the_end_of_a_service_is_not_interrupted(
    messages: ModuleType, kind: str
) -> None:
    """It hears of the end once, and may then await what it has to."""
    ends: list[str] = []

    async def clean_up() -> None:
        ends.append("begun")
        await asyncio.sleep(0.1)
        ends.append("done")

    served, unheard = torrent(messages, kind, cancels, on_cancelled=clean_up)
    assert (ends, unheard) == (["begun", "done"], [])
    assert served.happened[0] == "service: CancelledError True"


@pytest.mark.parametrize("waits", [True, False])
def test_who_goes_on_nevertheless_ends_too(
    messages: ModuleType, waits: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """A service that swallows its cancellation has nobody to answer."""
    happened: list[str] = []
    begun, ended = asyncio.Event(), asyncio.Event()

    async def stubborn(request: Any, context: Context) -> AsyncIterator[Any]:
        try:
            while True:
                try:
                    yield messages.Pong(text="x" if waits else BIG)
                    if waits:
                        begun.set()
                        await asyncio.Event().wait()
                except asyncio.CancelledError:
                    happened.append("swallowed")
        finally:
            happened.append("closed")
            ended.set()

    async def call() -> None:
        parrot = Parrot(messages)
        server = GrpcServer("127.0.0.1:0", grace=0)
        add_service(server, NAME, unary_stream(parrot.many, stubborn))
        async with server, grpc.aio.insecure_channel(server.target) as channel:
            called: Any = channel.unary_stream(
                parrot.many.path, messages.Ping.SerializeToString
            )
            calling = called(messages.Ping(text="a"))
            await calling.read()
            await (begun.wait() if waits else asyncio.sleep(0.3))
            calling.cancel()
            async with asyncio.timeout(SOON):
                await ended.wait()

    asyncio.run(call())
    assert happened == ["swallowed"] * (1 + waits) + ["closed"]
    assert logged(caplog) == []
