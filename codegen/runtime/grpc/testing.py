"""A server of this process and a client that calls it: for tests, yours and generated ones.

A test of one call:

    async with connected(AsyncUsersClient, add_to_server, FakeUsersService()) as client:
        user = await client.get_user(users_pb2.GetUserRequest(user_id="1"))
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import Any, TypeVar, Unpack

from ..message_sample import sample_message
from .async_client import AsyncGrpcClient
from .call_options import GrpcOptions
from .client import GrpcClient
from .fake import GrpcFake, answer_samples
from .keepalive import ChannelArguments
from .method import Method, StreamStream, StreamUnary, streams_responses
from .serving import GrpcServer, ServerOptions

A = TypeVar("A", bound=AsyncGrpcClient)
C = TypeVar("C", bound=GrpcClient)
F = TypeVar("F", bound=GrpcFake)
S = TypeVar("S")

ALONE: ChannelArguments = (("grpc.use_local_subchannel_pool", 1),)
"""A connection of its own. gRPC shares them by address, also after the server has ended: the
next one at that port would be called over what is left, and found to be away."""

_ANYWHERE = "127.0.0.1:0"
_PLAIN: ServerOptions = {"grace": 0, "health": False, "reflection": False}


@asynccontextmanager
async def connected(
    client: type[A],
    add_to_server: Callable[[S, GrpcServer], None],
    service: S,
    **options: Unpack[GrpcOptions],
) -> AsyncIterator[A]:
    """Yield a *client* of a server of *service* on loopback; both end with the block."""
    server = GrpcServer(_ANYWHERE, **_PLAIN)
    add_to_server(service, server)
    async with server, client(server.target, **_alone(options)) as caller:
        yield caller


@contextmanager
def connected_sync(
    client: type[C],
    add_to_server: Callable[[S, GrpcServer], None],
    service: S,
    **options: Unpack[GrpcOptions],
) -> Iterator[C]:
    """Do the same for a sync *client*; the server has a thread of its own."""
    with running(add_to_server, service) as target:
        with client(target, **_alone(options)) as caller:
            yield caller


@contextmanager
def running(
    add_to_server: Callable[[S, GrpcServer], None], service: S
) -> Iterator[str]:
    """Yield the target of a server of *service*, which has a thread of its own."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        server = GrpcServer(_ANYWHERE, **_PLAIN)
        add_to_server(service, server)
        asyncio.run_coroutine_threadsafe(server.start(), loop).result()
        try:
            yield server.target
        finally:
            asyncio.run_coroutine_threadsafe(server.stop(), loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def _alone(options: GrpcOptions) -> GrpcOptions:
    return {**options, "arguments": (*ALONE, *options.get("arguments", ()))}


def round_trip(
    add_to_server: Callable[..., None],
    fake: F,
    client: type[AsyncGrpcClient],
    call: Callable[..., Any],
    method: Method[Any, Any],
) -> None:
    """Call *method* against a server of this process, on loopback.

    What is sent and answered has every field, and may not fit the contract's rules for requests, so
    the server does not check them here.

    Raises:
        AssertionError: The service got other messages than were sent, or the client
            other answers than the service gave.
    """
    asyncio.run(_round_trip(add_to_server, fake, client, call, method))


async def _round_trip(
    add_to_server: Callable[..., None],
    fake: F,
    client: type[AsyncGrpcClient],
    call: Callable[..., Any],
    method: Method[Any, Any],
) -> None:
    unchecked = {"validate": False} if method.validated else {}
    add = partial(add_to_server, **unchecked)
    answer_samples(fake, method)
    async with connected(client, add, fake) as caller:
        sent = [sample_message(method.request)]
        answers = await answers_of(caller, call, method, sent)
    assert len(fake.calls) == 1, f"the service was called {len(fake.calls)} times"
    got, given = fake.calls[0].arguments["sent"], fake.calls[0].answer
    assert got == sent, f"the service got {got!r}, not {sent!r}"
    expected = given if isinstance(given, list) else [given]
    assert answers == expected, f"the client got {answers!r}, not {expected!r}"


async def answers_of(
    caller: AsyncGrpcClient,
    call: Callable[..., Any],
    method: Method[Any, Any],
    sent: list[Any],
) -> list[Any]:
    """Return the answers, as a list whatever the kind of the method."""
    many = isinstance(method, StreamUnary | StreamStream)
    result = call(caller, sent if many else sent[0])
    if streams_responses(method):
        return [answer async for answer in result]
    return [await result]
