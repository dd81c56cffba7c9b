"""What callers give that cannot be sent: it is their mistake, and told before anything is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.testing import connected, connected_sync
from tests.runtime.grpc.parrot import (
    KINDS,
    QUICK,
    Parrot,
    add_to_server,
    ask,
    ask_sync,
)

Call = Callable[..., list[str]]


def sync(parrot: Parrot, kind: str, options: Any = None, **sent: Any) -> list[str]:
    settings = options or {}
    with connected_sync(GrpcClient, add_to_server, parrot, **settings) as client:
        return ask_sync(client, parrot, kind, **sent)


def whole(parrot: Parrot, kind: str, options: Any = None, **sent: Any) -> list[str]:
    settings = options or {}

    async def main() -> list[str]:
        async with connected(
            AsyncGrpcClient, add_to_server, parrot, **settings
        ) as client:
            return await ask(client, parrot, kind, **sent)

    return asyncio.run(main())


both = pytest.mark.parametrize("call", [sync, whole], ids=["sync", "async"])


@pytest.fixture
def parrot(messages: ModuleType) -> Parrot:
    """What its clients take for the service: it may be tried again."""
    return Parrot(messages, policy=QUICK)


@both
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sent", ["Pong", "str", "bytes", "dict"])
def test_a_request_of_another_class(
    messages: ModuleType, parrot: Parrot, kind: str, sent: str, call: Call
) -> None:
    """It is not sent as an empty one."""
    wrong = {
        "Pong": messages.Pong(text="x"),
        "str": "x",
        "bytes": b"x",
        "dict": {"text": "x"},
    }[sent]
    with pytest.raises(TypeError) as caught:
        call(parrot, kind, request=wrong)
    assert str(caught.value) == (
        f"{kind.capitalize()}: a request must be a codegen.runtime.tests.Ping, not {sent}"
    )
    assert parrot.heard == []


@both
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "metadata, error, text",
    [
        ([("X", "y")], ValueError, "'X' is no name of metadata"),
        ([("x", "ü")], ValueError, "the value of 'x' must be printable ASCII"),
        ([("x", 1)], TypeError, "the value of 'x' must be str, not int"),
        ([("x-bin", "y")], TypeError, "the value of 'x-bin' must be bytes, not str"),
        ({"x": "y"}, TypeError, "must be pairs of names and values, not dict"),
        ([("grpc-timeout", "1S")], ValueError, "'grpc-timeout' is for gRPC to say"),
        ([("te", "trailers")], ValueError, "'te' is for gRPC to say"),
    ],
)
def test_metadata_that_cannot_be_sent(
    parrot: Parrot,
    kind: str,
    call: Call,
    metadata: Any,
    error: type[Exception],
    text: str,
) -> None:
    """Whichever client and whichever kind: one error."""
    with pytest.raises(error, match=text):
        call(parrot, kind, metadata=metadata)
    assert parrot.heard == []


@both
@pytest.mark.parametrize("kind", KINDS)
def test_a_hook_that_returns_something_else(
    parrot: Parrot, kind: str, call: Call
) -> None:
    def hook(leaving: object) -> object:
        return 5

    with pytest.raises(TypeError) as caught:
        call(parrot, kind, {"before": [hook]})
    name = test_a_hook_that_returns_something_else.__qualname__
    assert str(caught.value) == (
        f"the hook {name}.<locals>.hook must return an Outgoing or None, not int"
    )
    assert parrot.heard == []


@both
@pytest.mark.parametrize("kind", KINDS)
def test_a_hook_that_adds_what_cannot_be_sent(
    parrot: Parrot, kind: str, call: Call
) -> None:
    """It is told in the hook."""

    def hook(leaving: Any) -> Any:
        return replace(leaving, metadata=[("x", "ü")])

    with pytest.raises(ValueError, match="the value of 'x' must be printable ASCII"):
        call(parrot, kind, {"before": [hook]})
    assert parrot.heard == []


@pytest.mark.parametrize("kind", ["count", "echo"])
@pytest.mark.parametrize("raised", [SystemExit, KeyboardInterrupt, GeneratorExit])
def test_whatever_requests_raise_is_raised(
    parrot: Parrot, kind: str, raised: type[BaseException]
) -> None:
    """gRPC's thread hears of Exception alone, and would wait for more for ever."""

    def pings() -> Iterator[Any]:
        yield parrot.messages.Ping(text="a")
        raise raised

    with connected_sync(GrpcClient, add_to_server, parrot, timeout=20) as client:
        with pytest.raises(raised):
            if kind == "count":
                client._stream_unary(parrot.count, pings())
            else:
                list(client._stream_stream(parrot.echo, pings()))


@pytest.mark.parametrize("kind", ["count", "echo"])
def test_requests_that_await_what_is_cancelled(parrot: Parrot, kind: str) -> None:
    """It is what they raised, and no channel was closed."""

    async def pings() -> AsyncIterator[Any]:
        yield parrot.messages.Ping(text="a")
        raise asyncio.CancelledError("of the requests")

    async def main() -> None:
        async with connected(
            AsyncGrpcClient, add_to_server, parrot, timeout=20
        ) as client:
            with pytest.raises(asyncio.CancelledError, match="^of the requests$"):
                if kind == "count":
                    await client._stream_unary(parrot.count, pings())
                else:
                    async for _ in client._stream_stream(parrot.echo, pings()):
                        pass

    asyncio.run(main())
