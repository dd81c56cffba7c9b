"""Services that end a call before they have all of its requests, as they may."""

from __future__ import annotations

import asyncio
import inspect
import threading
import time
from collections.abc import AsyncIterator, Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from types import ModuleType
from typing import Any

import grpc
import pytest

from codegen.runtime import Breaker, CircuitOpen, Policy
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.declared import DeclaredError
from codegen.runtime.grpc.handler import stream_stream, stream_unary
from codegen.runtime.grpc.requests import Watched
from codegen.runtime.grpc.server import Registry, add_service
from codegen.runtime.grpc.testing import connected, connected_sync, running
from tests.runtime.grpc.faults.leaks import no_tasks
from tests.runtime.grpc.parrot import NAME, Parrot

SOON = 20.0
"""Seconds within which everything must have ended."""

TIMES = 30
"""Calls of each kind: whether a write is under way when the end comes is a matter of luck."""


class Enough(DeclaredError):
    """What the service says when it has heard enough."""

    CODE = grpc.StatusCode.FAILED_PRECONDITION
    REASON = "ENOUGH"
    DOMAIN = NAME


def ending(error: Exception | None) -> Callable[[Parrot, Registry], None]:
    """Return what binds methods that end after three requests, with *error* if any."""

    async def count(requests: AsyncIterator[Any], context: Context) -> Any:
        texts = [response.text async for response in echo(requests, context)]
        return parrot.messages.Pong(text="".join(texts))

    async def echo(
        requests: AsyncIterator[Any], context: Context
    ) -> AsyncIterator[Any]:
        for _ in range(3):
            request = await anext(requests)
            yield parrot.messages.Pong(text=request.text)
        if error is not None:
            raise error

    parrot: Parrot

    def add(served: Parrot, server: Registry) -> None:
        nonlocal parrot
        parrot = served
        add_service(
            server,
            NAME,
            stream_unary(parrot.count, count),
            stream_stream(parrot.echo, echo),
        )

    return add


def sync(
    parrot: Parrot, kind: str, add: Callable[[Parrot, Registry], None]
) -> list[Any]:
    pings = [parrot.messages.Ping(text="x")] * 500
    found: list[Any] = []
    with connected_sync(GrpcClient, add, parrot) as client:
        for _ in range(TIMES):
            try:
                if kind == "count":
                    found.append(client._stream_unary(parrot.count, pings).text)
                else:
                    said = client._stream_stream(parrot.echo, pings)
                    found.append("".join(pong.text for pong in said))
            except Exception as error:
                found.append(error)
    return found


def whole(
    parrot: Parrot, kind: str, add: Callable[[Parrot, Registry], None]
) -> list[Any]:
    pings = [parrot.messages.Ping(text="x")] * 500

    async def main() -> list[Any]:
        found: list[Any] = []
        async with connected(AsyncGrpcClient, add, parrot) as client:
            for _ in range(TIMES):
                try:
                    if kind == "count":
                        pong = await client._stream_unary(parrot.count, pings)
                        found.append(pong.text)
                    else:
                        said = client._stream_stream(parrot.echo, pings)
                        found.append("".join([pong.text async for pong in said]))
                except Exception as error:
                    found.append(error)
        return found

    return asyncio.run(main())


both = pytest.mark.parametrize("call", [sync, whole], ids=["sync", "async"])


@both
@pytest.mark.parametrize("kind", ["count", "echo"])
def test_an_error_that_comes_before_all_is_sent(
    messages: ModuleType, kind: str, call: Any
) -> None:
    """It is the error that was raised, each time."""
    parrot = Parrot(messages, errors=(Enough,))
    found = call(parrot, kind, ending(Enough("no more")))
    assert [str(one) for one in found] == [
        f"{kind.capitalize()}: FAILED_PRECONDITION: no more"
    ] * TIMES
    assert {type(one) for one in found} == {Enough}


@both
@pytest.mark.parametrize("kind", ["count", "echo"])
def test_a_good_end_that_comes_before_all_is_sent(
    messages: ModuleType, kind: str, call: Any
) -> None:
    """It is a good end, each time."""
    assert call(Parrot(messages), kind, ending(None)) == ["xxx"] * TIMES


@pytest.mark.parametrize("error", [None, Enough("no more")], ids=["well", "failed"])
@pytest.mark.parametrize("kind", ["count", "echo"])
@pytest.mark.parametrize("waits", [True, False], ids=["waiting", "suspended"])
def test_who_gives_the_requests_is_ended_too(
    messages: ModuleType, kind: str, error: Exception | None, waits: bool
) -> None:
    """Nobody takes a request any more: no task waits for one, and `finally` is run."""
    said: list[str] = []

    async def pings() -> AsyncIterator[Any]:
        try:
            for _ in range(3):
                yield messages.Ping(text="x")
            if waits:
                await asyncio.Event().wait()
            while True:
                yield messages.Ping(text="x")
        finally:
            said.append("ended")

    async def main(target: str) -> None:
        async with AsyncGrpcClient(target) as client:
            try:
                if kind == "count":
                    await client._stream_unary(parrot.count, pings())
                else:
                    async for _ in client._stream_stream(parrot.echo, pings()):
                        pass
            except Enough:
                said.append("enough")
            await no_tasks()

    parrot = Parrot(messages, errors=(Enough,))
    with running(ending(error), parrot) as target:
        asyncio.run(main(target))
    assert sorted(said) == (["ended"] if error is None else ["ended", "enough"])


@pytest.mark.parametrize("kind", ["count", "echo"])
def test_requests_that_nobody_took_are_left_for_another_call(
    messages: ModuleType, kind: str
) -> None:
    """The circuit is open, so that nothing was sent; what is left is sent the next time."""

    async def pings() -> AsyncIterator[Any]:
        for text in "abc":
            yield messages.Ping(text=text)

    async def main() -> list[str]:
        parrot = Parrot(messages, policy=Policy(breaker=Breaker()))
        async with connected(AsyncGrpcClient, ending(None), parrot) as client:
            requests = pings()

            async def call() -> list[str]:
                if kind == "count":
                    return list(
                        (await client._stream_unary(parrot.count, requests)).text
                    )
                said = client._stream_stream(parrot.echo, requests)
                return [pong.text async for pong in said]

            method = parrot.count if kind == "count" else parrot.echo
            circuit = client.layers(method).breaker
            assert circuit is not None
            circuit.force_open()
            with pytest.raises(CircuitOpen):
                await call()
            circuit.force_close()
            return await call()

    assert asyncio.run(main()) == ["a", "b", "c"]


@pytest.mark.parametrize("manner", ["raises", "yields", "waits"])
@pytest.mark.parametrize("kind", ["count", "echo"])
def test_requests_that_do_not_end_well(
    messages: ModuleType, kind: str, manner: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The call has its outcome all the same, and the log says what there was."""

    async def pings() -> AsyncIterator[Any]:
        try:
            while True:
                yield messages.Ping(text="x")
        finally:
            if manner == "raises":
                raise ValueError("cleanup")
            if manner == "yields":
                yield messages.Ping(text="x")
            await asyncio.sleep(3600)

    async def main(target: str) -> str:
        async with AsyncGrpcClient(target) as client:
            if kind == "count":
                return (await client._stream_unary(parrot.count, pings())).text
            said = client._stream_stream(parrot.echo, pings())
            return "".join([pong.text async for pong in said])

    parrot = Parrot(messages)
    with running(ending(None), parrot) as target:
        assert asyncio.run(main(target)) == "xxx"
    told = [one for one in caplog.messages if "did not end well" in one]
    assert len(told) == 1


def until(there: Callable[[], bool]) -> None:
    """Wait for what a thread of gRPC does a moment later."""
    last = time.monotonic() + SOON
    while not there():
        assert time.monotonic() < last
        time.sleep(0.01)


def text_of(call: Any, parrot: Parrot, kind: str, target: str, pings: Any) -> str:
    """Return what a sync or an async client is answered at *target*."""
    if call is sync:
        with GrpcClient(target) as client:
            if kind == "count":
                return str(client._stream_unary(parrot.count, pings).text)
            said = client._stream_stream(parrot.echo, pings)
            return "".join(pong.text for pong in said)

    async def main() -> str:
        async with AsyncGrpcClient(target) as client:
            if kind == "count":
                return str((await client._stream_unary(parrot.count, pings)).text)
            said = client._stream_stream(parrot.echo, pings)
            return "".join([pong.text async for pong in said])

    return asyncio.run(main())


@both
@pytest.mark.parametrize("error", [None, Enough("no more")], ids=["well", "failed"])
@pytest.mark.parametrize("kind", ["count", "echo"])
def test_a_plain_generator_of_requests_is_closed(
    messages: ModuleType, kind: str, error: Exception | None, call: Any
) -> None:
    """When the call ends, and not when it is collected."""
    ended = threading.Event()

    def pings() -> Generator[Any, None, None]:
        try:
            while True:
                yield messages.Ping(text="x")
        finally:
            ended.set()

    requests = pings()
    parrot = Parrot(messages, errors=(Enough,))
    with running(ending(error), parrot) as target:
        if error is None:
            assert text_of(call, parrot, kind, target, requests) == "xxx"
        else:
            with pytest.raises(Enough):
                text_of(call, parrot, kind, target, requests)
        assert ended.wait(SOON)
        until(lambda: inspect.getgeneratorstate(requests) == inspect.GEN_CLOSED)


def test_a_plain_generator_that_makes_a_request_is_closed_when_it_has(
    messages: ModuleType,
) -> None:
    """It runs in a thread of gRPC, and cannot be interrupted; the call waits for nothing."""
    begun, go_on = threading.Event(), threading.Event()

    def pings() -> Generator[Any, None, None]:
        begun.set()
        go_on.wait(SOON)
        yield messages.Ping(text="x")

    requests = pings()
    watched = Watched(Parrot(messages).count, requests)
    with ThreadPoolExecutor(1) as threads:
        taken = threads.submit(next, watched)
        assert begun.wait(SOON)
        watched.close()
        assert inspect.getgeneratorstate(requests) == inspect.GEN_RUNNING
        go_on.set()
        assert taken.result(SOON) == messages.Ping(text="x")
    assert inspect.getgeneratorstate(requests) == inspect.GEN_CLOSED
    assert list(watched) == []


def test_a_stream_that_is_left_closes_its_requests(messages: ModuleType) -> None:
    ended = threading.Event()

    def pings() -> Generator[Any, None, None]:
        try:
            while True:
                yield messages.Ping(text="x")
        finally:
            ended.set()

    parrot = Parrot(messages)
    with running(ending(None), parrot) as target, GrpcClient(target) as client:
        with closing(client._stream_stream(parrot.echo, pings())) as said:
            assert next(said).text == "x"
        assert ended.wait(SOON)


def test_plain_requests_that_nobody_took_are_left_for_another_call(
    messages: ModuleType,
) -> None:
    parrot = Parrot(messages, policy=Policy(breaker=Breaker()))
    requests = (messages.Ping(text=text) for text in "abc")
    with connected_sync(GrpcClient, ending(None), parrot) as client:
        circuit = client.layers(parrot.count).breaker
        assert circuit is not None
        circuit.force_open()
        with pytest.raises(CircuitOpen):
            client._stream_unary(parrot.count, requests)
        circuit.force_close()
        assert client._stream_unary(parrot.count, requests).text == "abc"


@both
@pytest.mark.parametrize(
    ("yields", "text"),
    [
        (False, "ValueError('cleanup')"),
        (True, "RuntimeError('generator ignored GeneratorExit')"),
    ],
)
def test_a_plain_generator_that_does_not_end_well(
    messages: ModuleType,
    yields: bool,
    text: str,
    call: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The call has its outcome all the same, and the log says what there was."""
    ended = threading.Event()

    def pings() -> Generator[Any, None, None]:
        try:
            while True:
                yield messages.Ping(text="x")
        finally:
            ended.set()
            if yields:
                yield messages.Ping(text="x")
            raise ValueError("cleanup")

    requests = pings()
    parrot = Parrot(messages)
    with running(ending(None), parrot) as target:
        assert text_of(call, parrot, "count", target, requests) == "xxx"
        assert ended.wait(SOON)
        until(lambda: "did not end well" in caplog.text)
    told = [one for one in caplog.messages if "did not end well" in one]
    assert told == [f"Count: its requests did not end well: {text}"]
