"""A service with one method of each kind, which says again what it is told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from logging import LogRecord
from types import ModuleType
from typing import Any

import pytest

from codegen.runtime import Backoff, Policy, Retry
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
from codegen.runtime.grpc.server import Registry, add_service
from codegen.runtime.grpc.testing import connected

NAME = "codegen.runtime.tests.Parrot"
KINDS = ("one", "many", "count", "echo")
QUICK = Policy(idempotent=True, retry=Retry(attempts=3, backoff=Backoff(base=0.0)))


class Parrot:
    """Says what it hears: `one` once, `many` twice, `count` all together, `echo` each.

    Attributes:
        heard: Every text, in turn.
        when_asked: Is called with each text and the context before it is answered; what
            it raises ends the call, what it awaits holds it up.
        cancelled: Whether a call was.
    """

    def __init__(self, messages: ModuleType, **options: Any) -> None:
        self.messages = messages
        kinds = {"request": messages.Ping, "response": messages.Pong, **options}
        self.one: UnaryUnary[Any, Any] = UnaryUnary(path=f"/{NAME}/One", **kinds)
        self.many: UnaryStream[Any, Any] = UnaryStream(path=f"/{NAME}/Many", **kinds)
        self.count: StreamUnary[Any, Any] = StreamUnary(path=f"/{NAME}/Count", **kinds)
        self.echo: StreamStream[Any, Any] = StreamStream(path=f"/{NAME}/Echo", **kinds)
        self.heard: list[str] = []
        self.when_asked: Callable[[str, Context], Any] = lambda text, context: None
        self.cancelled = asyncio.Event()

    async def _hear(self, request: Any, context: Context) -> Any:
        self.heard.append(request.text)
        try:
            found = self.when_asked(request.text, context)
            if asyncio.iscoroutine(found):
                await found
        except asyncio.CancelledError:
            self.cancelled.set()
            raise
        return self.messages.Pong(text=request.text)

    async def say_one(self, request: Any, context: Context) -> Any:
        return await self._hear(request, context)

    async def say_many(self, request: Any, context: Context) -> AsyncIterator[Any]:
        for _ in range(2):
            yield await self._hear(request, context)

    async def say_count(self, requests: AsyncIterator[Any], context: Context) -> Any:
        said = [(await self._hear(request, context)).text async for request in requests]
        return self.messages.Pong(text="".join(said))

    async def say_echo(
        self, requests: AsyncIterator[Any], context: Context
    ) -> AsyncIterator[Any]:
        async for request in requests:
            yield await self._hear(request, context)


def add_to_server(parrot: Parrot, server: Registry, **options: Any) -> None:
    """Bind *parrot* as generated code binds a service."""
    said = (parrot.say_one, parrot.say_many, parrot.say_count, parrot.say_echo)
    bind(parrot, server, *said, **options)


def bind(
    parrot: Parrot,
    server: Registry,
    one: Any,
    many: Any,
    count: Any,
    echo: Any,
    **options: Any,
) -> None:
    """Bind functions in place of the methods of *parrot*."""
    add_service(
        server,
        NAME,
        unary_unary(parrot.one, one),
        unary_stream(parrot.many, many),
        stream_unary(parrot.count, count),
        stream_stream(parrot.echo, echo),
        **options,
    )


def is_of_a_loop_before(error: object) -> bool:
    """Whether *error* is of gRPC, about a loop that has ended, and so not of this one.

    Its poller hands what is left over from one loop to the next one, which here is that of
    another test.
    """
    return isinstance(error, RuntimeError) and str(error) == "Event loop is closed"


def logged(caplog: pytest.LogCaptureFixture) -> list[LogRecord]:
    """Return what was logged of this loop."""
    return [
        record
        for record in caplog.records
        if not (record.exc_info and is_of_a_loop_before(record.exc_info[1]))
    ]


def failures(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return the errors that were logged with a trace, in words."""
    return [str(one.exc_info[1]) for one in logged(caplog) if one.exc_info]


def told(parrot: Parrot, kind: str, add: Any = add_to_server) -> RpcError:
    """Return the error that a client gets from what *add* binds."""

    async def calls() -> RpcError:
        async with connected(AsyncGrpcClient, add, parrot, timeout=20) as client:
            with pytest.raises(RpcError) as caught:
                await ask(client, parrot, kind)
        return caught.value

    return asyncio.run(calls())


async def ask(
    client: AsyncGrpcClient,
    parrot: Parrot,
    kind: str,
    text: str = "a",
    *,
    request: Any = None,
    metadata: Any = (),
) -> list[str]:
    """Call the method called *kind* with *text*, or a *request*; return what it answers."""
    ping = parrot.messages.Ping(text=text) if request is None else request
    found: Any
    match kind:
        case "one":
            found = [await client._unary_unary(parrot.one, ping, metadata)]
        case "count":
            found = [await client._stream_unary(parrot.count, [ping], metadata)]
        case "many":
            found = [
                it async for it in client._unary_stream(parrot.many, ping, metadata)
            ]
        case _:
            found = [
                it async for it in client._stream_stream(parrot.echo, [ping], metadata)
            ]
    return [pong.text for pong in found]


def ask_sync(
    client: GrpcClient,
    parrot: Parrot,
    kind: str,
    text: str = "a",
    *,
    request: Any = None,
    metadata: Any = (),
) -> list[str]:
    """Do the same with a sync client."""
    ping = parrot.messages.Ping(text=text) if request is None else request
    found: Any
    match kind:
        case "one":
            found = [client._unary_unary(parrot.one, ping, metadata)]
        case "count":
            found = [client._stream_unary(parrot.count, [ping], metadata)]
        case "many":
            found = list(client._unary_stream(parrot.many, ping, metadata))
        case _:
            found = list(client._stream_stream(parrot.echo, [ping], metadata))
    return [pong.text for pong in found]
