"""Options of calls: of a client, of a view, and hooks that see every kind of call."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

import grpc
import grpc.aio
import pytest

from codegen.runtime import Backoff, DeadlineExceeded, Policy, Retry
from codegen.runtime.caller import TABLES
from codegen.runtime.grpc import (
    RpcError,
    StreamStream,
    StreamUnary,
    UnaryStream,
    UnaryUnary,
)
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.call_options import Outgoing
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.handler import (
    stream_stream,
    stream_unary,
    unary_stream,
    unary_unary,
)
from codegen.runtime.grpc.server import add_service

SERVICE = "codegen.runtime.tests.Seen"
QUICK = Policy(idempotent=True, retry=Retry(attempts=3, backoff=Backoff(base=0.0)))
Test = Callable[[str, "Seen", "Methods"], Any]


class Seen:
    """Remembers the metadata of each call; fails as often as it is told."""

    def __init__(self, messages: ModuleType) -> None:
        self.messages = messages
        self.metadata: list[dict[str, Any]] = []
        self.failures = 0

    def _pong(self, context: Context) -> Any:
        self.metadata.append(
            {name: value for name, value in context.metadata if name[:2] == "x-"}
        )
        if self.failures:
            self.failures -= 1
            raise RpcError(grpc.StatusCode.UNAVAILABLE, "not now")
        return self.messages.Pong(text="pong")

    async def one(self, request: Any, context: Context) -> Any:
        if request.text == "slow":
            await asyncio.sleep(60)
        return self._pong(context)

    async def many(self, request: Any, context: Context) -> AsyncIterator[Any]:
        yield self._pong(context)

    async def count(self, requests: AsyncIterator[Any], context: Context) -> Any:
        return self._pong(context)

    async def echo(
        self, requests: AsyncIterator[Any], context: Context
    ) -> AsyncIterator[Any]:
        yield self._pong(context)


class Methods:
    """The table of constants."""

    def __init__(self, messages: ModuleType) -> None:
        types: dict[str, Any] = {
            "request": messages.Ping,
            "response": messages.Pong,
            "policy": QUICK,
        }
        self.ping = messages.Ping(text="ping")
        self.slow = messages.Ping(text="slow")
        self.one: UnaryUnary[Any, Any] = UnaryUnary(path=f"/{SERVICE}/One", **types)
        self.many: UnaryStream[Any, Any] = UnaryStream(path=f"/{SERVICE}/Many", **types)
        self.count: StreamUnary[Any, Any] = StreamUnary(
            path=f"/{SERVICE}/Count", **types
        )
        self.echo: StreamStream[Any, Any] = StreamStream(
            path=f"/{SERVICE}/Echo", **types
        )


async def _serve(messages: ModuleType, test: Test) -> Any:
    seen, methods, server = Seen(messages), Methods(messages), grpc.aio.server()
    add_service(
        server,
        SERVICE,
        unary_unary(methods.one, seen.one),
        unary_stream(methods.many, seen.many),
        stream_unary(methods.count, seen.count),
        stream_stream(methods.echo, seen.echo),
    )
    target = f"127.0.0.1:{server.add_insecure_port('127.0.0.1:0')}"
    await server.start()
    try:
        result = test(target, seen, methods)
        return await result if asyncio.iscoroutine(result) else result
    finally:
        await server.stop(None)


def in_task(messages: ModuleType, test: Test) -> Any:
    return asyncio.run(_serve(messages, test))


def in_thread(messages: ModuleType, test: Test) -> Any:
    def aside(*given: Any) -> Any:
        return asyncio.to_thread(test, *given)

    return asyncio.run(_serve(messages, aside))


async def all_kinds_async(client: AsyncGrpcClient, methods: Methods) -> None:
    await client._unary_unary(methods.one, methods.ping, (("x-own", "1"),))
    [_ async for _ in client._unary_stream(methods.many, methods.ping)]
    await client._stream_unary(methods.count, [methods.ping])
    [_ async for _ in client._stream_stream(methods.echo, [methods.ping])]


def all_kinds(client: GrpcClient, methods: Methods) -> None:
    client._unary_unary(methods.one, methods.ping, (("x-own", "1"),))
    list(client._unary_stream(methods.many, methods.ping))
    client._stream_unary(methods.count, [methods.ping])
    list(client._stream_stream(methods.echo, [methods.ping]))


SENT = [{"x-a": "1", "x-b": "2", "x-own": "1"}, *[{"x-a": "1", "x-b": "2"}] * 3]


def test_metadata_of_client_view_and_call(messages: ModuleType) -> None:
    async def calls(target: str, seen: Seen, methods: Methods) -> Any:
        async with AsyncGrpcClient(target, metadata=[("x-a", "1")]) as client:
            await all_kinds_async(client.with_options(metadata=[("x-b", "2")]), methods)
        return seen.metadata

    def sync_calls(target: str, seen: Seen, methods: Methods) -> Any:
        with GrpcClient(target, metadata=[("x-a", "1")]) as client:
            all_kinds(client.with_options(metadata=[("x-b", "2")]), methods)
        return seen.metadata

    assert in_task(messages, calls) == SENT
    assert in_thread(messages, sync_calls) == SENT


def test_hooks_see_each_attempt_of_every_kind(messages: ModuleType) -> None:
    attempts: list[tuple[str, int]] = []

    def note(leaving: Outgoing) -> None:
        attempts.append((leaving.method.name, leaving.attempt))

    def token(leaving: Outgoing) -> Outgoing:
        return replace(leaving, metadata=(*leaving.metadata, ("x-token", "t")))

    async def token_async(leaving: Outgoing) -> Outgoing:
        await asyncio.sleep(0)
        return token(leaving)

    async def calls(target: str, seen: Seen, methods: Methods) -> Any:
        seen.failures = 1
        async with AsyncGrpcClient(target, before=[note, token_async]) as client:
            await all_kinds_async(client, methods)
        return [one["x-token"] for one in seen.metadata]

    def sync_calls(target: str, seen: Seen, methods: Methods) -> Any:
        seen.failures = 1
        with GrpcClient(target, before=[note]) as client:
            all_kinds(client.with_options(before=[token]), methods)
        return [one["x-token"] for one in seen.metadata]

    expected = [("One", 1), ("One", 2), ("Many", 1), ("Count", 1), ("Echo", 1)]
    assert in_task(messages, calls) == ["t"] * 5
    assert attempts == expected
    attempts.clear()
    assert in_thread(messages, sync_calls) == ["t"] * 5
    assert attempts == expected


def test_what_a_hook_raises_is_raised(messages: ModuleType) -> None:
    def broken(leaving: Outgoing) -> None:
        raise LookupError("no token")

    async def calls(target: str, seen: Seen, methods: Methods) -> Any:
        async with AsyncGrpcClient(target, before=[broken]) as client:
            with pytest.raises(LookupError, match="^no token$"):
                await client._unary_unary(methods.one, methods.ping)
            with pytest.raises(LookupError, match="^no token$"):
                [_ async for _ in client._unary_stream(methods.many, methods.ping)]
        return seen.metadata

    assert in_task(messages, calls) == []


def test_a_view_has_limits_of_its_own(messages: ModuleType) -> None:
    async def calls(target: str, seen: Seen, methods: Methods) -> Any:
        async with AsyncGrpcClient(target) as client:
            seen.failures = 2
            with pytest.raises(RpcError):
                await client.with_options(retry=2)._unary_unary(
                    methods.one, methods.ping
                )
            seen.failures = 2
            await client._unary_unary(methods.one, methods.ping)
            view = client.with_options(timeout=0.05, retry=False)
            with pytest.raises(DeadlineExceeded):
                await view._unary_unary(methods.one, methods.slow)
            assert (
                view.layers(methods.one).breaker is client.layers(methods.one).breaker
            )
        return len(seen.metadata)

    assert in_task(messages, calls) == 5


def test_a_view_closes_nothing_and_ends_with_its_client(messages: ModuleType) -> None:
    async def calls(target: str, seen: Seen, methods: Methods) -> Any:
        client = AsyncGrpcClient(target)
        view = client.with_options(retry=1)
        await view.aclose()
        await client._unary_unary(methods.one, methods.ping)
        await client.aclose()
        text = "^AsyncGrpcClient was closed, and calls no more$"
        with pytest.raises(RuntimeError, match=text):
            await view._unary_unary(methods.one, methods.ping)

    in_task(messages, calls)


def test_a_method_is_asked_of_the_channel_once(messages: ModuleType) -> None:
    """By the client and all views of it."""

    async def calls(target: str, seen: Seen, methods: Methods) -> Any:
        async with AsyncGrpcClient(target) as client:
            await client.with_options(timeout=9)._unary_unary(methods.one, methods.ping)
            known = dict(client._here().starts)
            assert list(known) == [methods.one.path]
            for one in (client, client.with_options(retry=1)):
                await one._unary_unary(methods.one, methods.ping)
                assert one._here() is client._here()
            assert client._here().starts[methods.one.path] is known[methods.one.path]

    in_task(messages, calls)


def test_a_client_refuses_what_its_views_do() -> None:
    with pytest.raises(TypeError) as caught:
        GrpcClient("127.0.0.1:1", metdata=())  # type: ignore[call-arg]
    assert str(caught.value) == (
        "GrpcClient() got an unexpected keyword argument 'metdata'; did you mean"
        " 'metadata'?"
    )


def test_limits_without_end_fill_no_memory(messages: ModuleType) -> None:
    with GrpcClient("127.0.0.1:1") as client:
        for number in range(1, 3 * TABLES):
            view = client.with_options(timeout=number)
            view.layers(Methods(messages).one)
        assert len(client._tables) == TABLES


async def _never(leaving: Outgoing) -> None:
    """An async hook."""


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"metdata": ()},
            "GrpcClient.with_options() got an unexpected keyword argument 'metdata';"
            " did you mean 'metadata'?",
        ),
        (
            {"metadata": [("X-A", "1")]},
            "GrpcClient.with_options(metadata=...): 'X-A' is no name of metadata, which"
            " is in lower case",
        ),
        (
            {"metadata": [("grpc-timeout", "1")]},
            "GrpcClient.with_options(metadata=...): 'grpc-timeout' is for gRPC to say",
        ),
        (
            {"metadata": [("x-bin", "1")]},
            "GrpcClient.with_options(metadata=...): the value of 'x-bin' must be bytes,"
            " not str",
        ),
        (
            {"metadata": 7},
            "GrpcClient.with_options(metadata=...) must be pairs of names and values,"
            " not int",
        ),
        (
            {"before": [1]},
            "GrpcClient.with_options(before=...) must be a list of functions, not list",
        ),
        (
            {"before": [_never]},
            "GrpcClient is a sync client: its hooks cannot be async",
        ),
        (
            {"timeout": 0},
            "GrpcClient.with_options(timeout=0): must be a finite number above 0",
        ),
    ],
)
def test_wrong_options(options: dict[str, Any], message: str) -> None:
    with GrpcClient("127.0.0.1:1") as client:
        with pytest.raises((TypeError, ValueError)) as caught:
            client.with_options(**options)
    assert str(caught.value) == message
