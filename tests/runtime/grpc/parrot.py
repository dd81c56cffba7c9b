"""A service with one method of each kind, which says again what it is told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from types import ModuleType
from typing import Any

from codegen.runtime import Backoff, Policy, Retry
from codegen.runtime.grpc import StreamStream, StreamUnary, UnaryStream, UnaryUnary
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
    add_service(
        server,
        NAME,
        unary_unary(parrot.one, parrot.say_one),
        unary_stream(parrot.many, parrot.say_many),
        stream_unary(parrot.count, parrot.say_count),
        stream_stream(parrot.echo, parrot.say_echo),
        **options,
    )


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
