"""One call through a generated client, a channel, a generated server, and back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

import grpc.aio

from ..fake import Fake
from .async_client import AsyncGrpcClient
from .method import Method, StreamStream, StreamUnary, UnaryStream
from .sample import sample

F = TypeVar("F", bound=Fake)


def round_trip(
    add_to_server: Callable[[F, grpc.aio.Server], None],
    fake: F,
    client: type[AsyncGrpcClient],
    call: Callable[..., Any],
    method: Method[Any, Any],
) -> None:
    """Call *method* against a server of this process, on loopback.

    Raises:
        AssertionError: The service got other messages than were sent, or the client
            other answers than the service gave.
    """
    asyncio.run(_round_trip(add_to_server, fake, client, call, method))


async def _round_trip(
    add_to_server: Callable[[F, grpc.aio.Server], None],
    fake: F,
    client: type[AsyncGrpcClient],
    call: Callable[..., Any],
    method: Method[Any, Any],
) -> None:
    server = grpc.aio.server()
    add_to_server(fake, server)
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    try:
        async with client(f"127.0.0.1:{port}") as caller:
            sent = [sample(method.request)]
            answers = await _call(caller, call, method, sent)
    finally:
        await server.stop(None)
    assert len(fake.calls) == 1, f"the service was called {len(fake.calls)} times"
    got, given = fake.calls[0].arguments["sent"], fake.calls[0].answer
    assert got == sent, f"the service got {got!r}, not {sent!r}"
    expected = given if isinstance(given, list) else [given]
    assert answers == expected, f"the client got {answers!r}, not {expected!r}"


async def _call(
    caller: AsyncGrpcClient,
    call: Callable[..., Any],
    method: Method[Any, Any],
    sent: list[Any],
) -> list[Any]:
    """The answers, as a list whatever the kind of the method."""
    many = isinstance(method, StreamUnary | StreamStream)
    result = call(caller, sent if many else sent[0])
    if isinstance(method, UnaryStream | StreamStream):
        return [answer async for answer in result]
    return [await result]
