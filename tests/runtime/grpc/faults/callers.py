"""A client for threads, or one for tasks, that is called alike from a task."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import Any, Literal, Self, TypeAlias

import grpc

from codegen.runtime import Policy
from codegen.runtime.breaker import BreakerState, CircuitBreaker
from codegen.runtime.bulkhead import Gate
from codegen.runtime.grpc import StreamStream, StreamUnary, UnaryStream
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.client import GrpcClient
from tests.runtime.grpc.faults.proxy import PATIENCE
from tests.runtime.grpc.parrot import Parrot

Kind: TypeAlias = Literal["one", "many", "count", "echo"]
ClientKind: TypeAlias = Literal["sync", "async"]
ALL: tuple[Kind, ...] = ("one", "many", "count", "echo")
STREAMS: tuple[Kind, ...] = ("many", "echo")
_END = object()


class Caller:
    """Calls *parrot* at *target* under *policy*; use it with `async with`.

    A sync client is called from threads, of which there are enough for a herd.
    """

    def __init__(
        self,
        client: ClientKind,
        parrot: Parrot,
        target: str,
        policy: Policy,
        **options: Any,
    ) -> None:
        self.is_async = client == "async"
        self._parrot = parrot
        self._policy = policy
        self._threads = ThreadPoolExecutor(64)
        made: Any = AsyncGrpcClient if self.is_async else GrpcClient
        self.client: Any = made(target, **options)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        if self.is_async:
            await self.client.aclose()
        else:
            await self.in_thread(self.client.close)
        self._threads.shutdown()

    def method(self, kind: Kind) -> Any:
        """The method of that kind, under the policy."""
        return replace(getattr(self._parrot, kind), policy=self._policy)

    @property
    def breaker(self) -> CircuitBreaker:
        """The circuit of its calls."""
        found = self.client.layers(self.method("one")).breaker
        assert isinstance(found, CircuitBreaker)
        return found

    def circuit(self) -> BreakerState:
        """The state of that circuit, now."""
        return self.breaker.state

    @property
    def gate(self) -> Gate:
        """The bulkhead of its calls that have one response."""
        found = self.client.layers(self.method("one")).bulkhead
        assert isinstance(found, Gate)
        return found

    async def ask(self, kind: Kind, *texts: str) -> list[str]:
        """Call to the end; return what was answered."""
        return await self.begin(kind, *texts).all()

    def begin(self, kind: Kind, *texts: str) -> Stream:
        """Begin a call, of which `next` gives the answers."""
        ping = self._parrot.messages.Ping
        return self.sending(kind, [ping(text=text) for text in texts or ("a",)])

    def sending(self, kind: Kind, pings: Any) -> Stream:
        """Begin a call with *pings*, of which some kinds take but the first."""
        return Stream(self, self._start(kind, pings))

    def calling(self, kind: Kind, *texts: str) -> asyncio.Task[list[str]]:
        """Call to the end in a task."""
        return asyncio.create_task(self.ask(kind, *texts))

    async def until_connected(self) -> None:
        """Wait until there is a connection, whatever gRPC's pause between trials is."""
        client: Any = self.client
        channel = (client._here() if self.is_async else client._link).channel
        async with asyncio.timeout(PATIENCE):
            if self.is_async:
                await channel.channel_ready()
            else:
                ready = grpc.channel_ready_future(channel)
                await self.in_thread(ready.result, PATIENCE)

    async def until_lost(self) -> None:
        """Wait until the client has seen that its connection is gone."""
        state = self.client._state
        async with asyncio.timeout(PATIENCE):
            while state() is grpc.ChannelConnectivity.READY:
                await asyncio.sleep(0.001)  # a sync channel has no event for it

    async def in_thread(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Call *function* in a thread of its own."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, function, *arguments)

    def _start(self, kind: Kind, pings: Any) -> Any:
        """Return the iterator of the answers to a call; for tasks, an async one."""
        method, client = self.method(kind), self.client
        if isinstance(method, UnaryStream):
            return client._unary_stream(method, pings[0])
        if isinstance(method, StreamStream):
            return client._stream_stream(method, pings)
        alone = _alone if self.is_async else _alone_sync
        if isinstance(method, StreamUnary):
            return alone(lambda: client._stream_unary(method, pings))
        return alone(lambda: client._unary_unary(method, pings[0]))


class Stream:
    """The answers to one call, as they come, from whatever client."""

    def __init__(self, caller: Caller, answers: Any) -> None:
        self._caller = caller
        self.answers = answers

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> str:
        caller = self._caller
        if caller.is_async:
            pong = await anext(self.answers)
        else:
            pong = await caller.in_thread(next, self.answers, _END)
            if pong is _END:
                raise StopAsyncIteration
        text: str = pong.text
        return text

    async def all(self) -> list[str]:
        """Return all answers."""
        return [text async for text in self]

    async def next(self) -> str:
        """Return the next answer."""
        return await anext(self)

    async def close(self) -> None:
        """Want no more answers."""
        if self._caller.is_async:
            await self.answers.aclose()
        else:
            await self._caller.in_thread(self.answers.close)


async def _alone(call: Callable[[], Any]) -> AsyncIterator[Any]:
    yield await call()


def _alone_sync(call: Callable[[], Any]) -> Iterator[Any]:
    yield call()


async def ended(task: asyncio.Task[Any]) -> BaseException:
    """Wait for *task*, and return what it failed with."""
    await asyncio.wait([task], timeout=PATIENCE)
    assert task.done(), "the call hangs"
    with suppress(asyncio.CancelledError):
        error = task.exception()
        assert error is not None, f"it got {task.result()}"
        return error
    return asyncio.CancelledError()
