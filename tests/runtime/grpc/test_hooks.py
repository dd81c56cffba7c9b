"""Hooks of clients: what they do belongs to the caller, and says nothing of the service."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

import grpc
import pytest

from codegen.runtime import (
    Breaker,
    DeadlineExceeded,
    Fallback,
    Policy,
    TransportError,
)
from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.call_options import Outgoing
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.testing import connected, connected_sync
from tests.runtime.grpc.parrot import (
    KINDS,
    QUICK,
    Parrot,
    add_to_server,
    ask,
    ask_sync,
)

Ask = Callable[[Any, str], Any]
Test = Callable[[Any, Ask], None]


def in_thread(parrot: Parrot, test: Test, **options: Any) -> None:
    def asked(client: GrpcClient, kind: str) -> list[str]:
        return ask_sync(client, parrot, kind)

    with connected_sync(GrpcClient, add_to_server, parrot, **options) as client:
        test(client, asked)


def in_task(parrot: Parrot, test: Test, **options: Any) -> None:
    """Run the same *test*, in a thread beside the loop of an async client."""

    async def main() -> None:
        async with connected(
            AsyncGrpcClient, add_to_server, parrot, **options
        ) as client:
            loop = asyncio.get_running_loop()

            def asked(client: AsyncGrpcClient, kind: str) -> list[str]:
                call = ask(client, parrot, kind)
                return asyncio.run_coroutine_threadsafe(call, loop).result(20)

            await asyncio.to_thread(test, client, asked)

    asyncio.run(main())


both = pytest.mark.parametrize("run", [in_thread, in_task], ids=["sync", "async"])
Run = Callable[..., None]


@both
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "error",
    [
        RpcError(grpc.StatusCode.UNAVAILABLE, "of who gives tokens"),
        TransportError("no token", sent=False),
    ],
    ids=["rpc", "transport"],
)
def test_what_a_hook_fails_with_is_no_failure_of_the_service(
    messages: ModuleType, run: Run, kind: str, error: Exception
) -> None:
    """It is raised as it is, is not repeated, and no breaker counts it."""
    asked: list[int] = []
    policy = replace(QUICK, breaker=Breaker(consecutive=1))
    parrot = Parrot(messages, policy=policy)

    def hook(leaving: Outgoing) -> None:
        asked.append(leaving.attempt)
        if len(asked) <= 3:
            raise error

    def test(client: Any, ask: Ask) -> None:
        for _ in range(3):
            with pytest.raises(type(error)) as caught:
                ask(client, kind)
            assert caught.value is error
        assert ask(client, kind)[0] == "a"

    run(parrot, test, before=[hook])
    assert asked == [1] * 4


@pytest.mark.parametrize("kind", KINDS)
def test_a_hook_has_the_time_of_the_attempt(messages: ModuleType, kind: str) -> None:
    """One that waits for ever does not hold the call for ever."""

    async def hook(leaving: Outgoing) -> None:
        await asyncio.Event().wait()

    async def main() -> None:
        parrot = Parrot(messages)
        async with connected(
            AsyncGrpcClient, add_to_server, parrot, before=[hook], timeout=0.05
        ) as client:
            with pytest.raises((DeadlineExceeded, TransportError)):
                await asyncio.wait_for(ask(client, parrot, kind), 20)

    asyncio.run(main())


def keeping(messages: ModuleType) -> Parrot:
    """What says who asks, and whose answers are kept for a minute."""
    parrot = Parrot(
        messages, policy=Policy(idempotent=True, fallback=Fallback(fresh=60))
    )

    def answer(text: str, context: Context) -> None:
        parrot.heard[-1] = dict(context.metadata).get("authorization", "nobody")

    parrot.when_asked = answer
    return parrot


@both
def test_an_answer_is_kept_for_who_asked(messages: ModuleType, run: Run) -> None:
    """Whoever says so: the call, its view, its client."""
    parrot = keeping(messages)

    def test(client: Any, ask: Ask) -> None:
        alice = client.with_options(metadata=[("authorization", "alice")])
        bob = client.with_options(metadata=[("authorization", "bob")])
        for one in (alice, bob, alice, bob, client, client):
            ask(one, "one")

    run(parrot, test)
    assert parrot.heard == ["alice", "bob", "nobody"]


@both
def test_no_answer_is_kept_where_a_hook_may_say_who_asks(
    messages: ModuleType, run: Run
) -> None:
    parrot, names = keeping(messages), iter(["alice", "bob"])

    def hook(leaving: Outgoing) -> Outgoing:
        said = (*leaving.metadata, ("authorization", next(names)))
        return replace(leaving, metadata=said)

    def test(client: Any, ask: Ask) -> None:
        ask(client, "one")
        ask(client, "one")

    run(parrot, test, before=[hook])
    assert parrot.heard == ["alice", "bob"]


@both
def test_what_a_call_says_is_in_place_of_what_its_client_says(
    messages: ModuleType, run: Run
) -> None:
    """Of a name; the others stay."""
    parrot = Parrot(messages)
    heard: list[list[str]] = []

    def note(text: str, context: Context) -> None:
        said = [f"{n}={v!r}" for n, v in context.metadata if n in ("x-a", "x-b")]
        heard.append(sorted(said))

    parrot.when_asked = note

    def test(client: Any, ask: Ask) -> None:
        ask(client.with_options(metadata=[("x-a", "2"), ("x-a", "3")]), "one")
        ask(client, "one")

    run(parrot, test, metadata=[("x-a", "1"), ("x-b", "1")])
    assert heard == [["x-a='2'", "x-a='3'", "x-b='1'"], ["x-a='1'", "x-b='1'"]]


@pytest.mark.parametrize("client", [GrpcClient, AsyncGrpcClient])
@pytest.mark.parametrize("kind", ["many", "echo"])
def test_nothing_stands_in_for_a_stream(
    messages: ModuleType, client: Any, kind: str
) -> None:
    parrot = Parrot(messages)
    owner = type("Owner", (client,), {"_operations": (getattr(parrot, kind),)})
    with pytest.raises(ValueError) as caught:
        owner("127.0.0.1:9", fallbacks={kind.capitalize(): lambda error: None})
    assert str(caught.value) == (
        f"Owner(fallbacks=...): '{kind.capitalize()}' has a stream of responses, in whose"
        " place nothing can stand"
    )


@both
@pytest.mark.parametrize("kind", ["many", "echo"])
def test_of_a_stream_no_answer_is_kept(
    messages: ModuleType, run: Run, kind: str
) -> None:
    parrot = Parrot(
        messages, policy=Policy(idempotent=True, fallback=Fallback(fresh=60))
    )

    def test(client: Any, ask: Ask) -> None:
        assert ask(client, kind) == ask(client, kind)

    run(parrot, test)
    assert len(parrot.heard) in (2, 4)


@pytest.mark.parametrize("kind", KINDS)
def test_a_hook_that_closes_its_client(messages: ModuleType, kind: str) -> None:
    """The call cannot begin any more; gRPC's own error is another one for each kind."""
    parrot = Parrot(messages)

    def close(leaving: Outgoing) -> None:
        blocking.close()

    async def aclose(leaving: Outgoing) -> None:
        await client.aclose()

    async def main() -> None:
        nonlocal client
        client = AsyncGrpcClient("127.0.0.1:9", before=[aclose])
        await ask(client, parrot, kind)

    client: AsyncGrpcClient
    blocking = GrpcClient("127.0.0.1:9", before=[close])
    with pytest.raises(TransportError, match="^the channel was closed amid the call$"):
        ask_sync(blocking, parrot, kind)
    with pytest.raises(TransportError, match="^the channel was closed amid the call$"):
        asyncio.run(main())
