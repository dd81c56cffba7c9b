"""Services that break their own contract, and requests that nobody can read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import grpc
import pytest

from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.server import Registry
from codegen.runtime.grpc.testing import connected, running
from tests.runtime.grpc.parrot import (
    KINDS,
    NAME,
    Parrot,
    add_to_server,
    ask,
    bind,
    failures,
    logged,
    told,
)

CODE = grpc.StatusCode
ODD: dict[str, Callable[[ModuleType], Any]] = {
    "another message": lambda messages: messages.Ping(text="x"),
    "nothing": lambda messages: None,
    "bytes": lambda messages: b"x",
}


def answering(answer: Any) -> Callable[[Parrot, Registry], None]:
    """Return what binds methods that all say *answer*, if any; the sync ones are `def`."""

    async def one(request: Any, context: Context) -> Any:
        return answer

    def count(requests: Any, context: Context) -> Any:
        return answer

    async def many(request: Any, context: Context) -> AsyncIterator[Any]:
        yield answer

    def add(parrot: Parrot, server: Registry) -> None:
        bind(parrot, server, one, many, count, many)

    return add


def failing(
    raised: Callable[[], BaseException],
) -> Callable[[Parrot, Registry], None]:
    """Return what binds methods that raise what is *raised*; `one` is `def`."""

    def one(request: Any, context: Context) -> Any:
        raise raised()

    async def count(requests: Any, context: Context) -> Any:
        raise raised()

    async def many(request: Any, context: Context) -> AsyncIterator[Any]:
        raise raised()
        yield

    def add(parrot: Parrot, server: Registry) -> None:
        bind(parrot, server, one, many, count, many)

    return add


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("answer", ODD)
def test_an_answer_that_is_no_response(
    messages: ModuleType, kind: str, answer: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing of it is sent; the log says what the method must answer with."""
    parrot = Parrot(messages)
    wrong = ODD[answer](messages)
    assert str(told(parrot, kind, answering(wrong))) == (
        f"{kind.capitalize()}: INTERNAL: internal error"
    )
    assert failures(caplog) == [
        f"/{NAME}/{kind.capitalize()} must answer with a codegen.runtime.tests.Pong,"
        f" not {type(wrong).__name__}"
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "raised", [StopIteration, asyncio.CancelledError, SystemExit, pytest.fail.Exception]
)
def test_what_ends_no_call_by_itself(
    messages: ModuleType, kind: str, raised: type[BaseException]
) -> None:
    """A method that raises it has failed; the caller does not wait for ever."""
    error = told(Parrot(messages), kind, failing(lambda: raised("secret")))
    assert str(error) == (f"{kind.capitalize()}: INTERNAL: internal error")


THEN = ("waits", "fails", "goes on")


async def waits() -> None:
    await asyncio.sleep(3600)


def fails() -> None:
    raise RpcError(CODE.ABORTED, "no")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("leads", [True, False], ids=["leads", "does not"])
@pytest.mark.parametrize("then", [waits, fails, lambda: None], ids=THEN)
def test_a_method_that_cancels_itself(
    messages: ModuleType,
    kind: str,
    leads: bool,
    then: Callable[[], Any],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """gRPC takes it for a call that is over, and would answer nobody."""
    parrot = Parrot(messages)

    def asked(text: str, context: Context) -> Any:
        if leads:
            context.set_leading_metadata([("x", "y")])
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        return then()

    parrot.when_asked = asked
    error = told(parrot, kind)
    assert (error.code, error.details) == (CODE.INTERNAL, "internal error")
    assert caplog.messages == [
        f"/{NAME}/{kind.capitalize()} failed: its own task was cancelled"
    ]


@pytest.mark.parametrize("kind", ["many", "echo"])
def test_a_stream_that_cancels_itself_after_its_first_response(
    messages: ModuleType, kind: str
) -> None:
    """What was said before is said."""

    async def stream(request: Any, context: Context) -> AsyncIterator[Any]:
        yield messages.Pong(text="a")
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        yield messages.Pong(text="b")

    def add(parrot: Parrot, server: Registry) -> None:
        bind(parrot, server, parrot.say_one, stream, parrot.say_count, stream)

    async def calls() -> list[Any]:
        found: list[Any] = []
        parrot = Parrot(messages)
        ping = messages.Ping(text="x")
        async with connected(AsyncGrpcClient, add, parrot, timeout=20) as client:
            said = (
                client._unary_stream(parrot.many, ping)
                if kind == "many"
                else client._stream_stream(parrot.echo, [ping])
            )
            try:
                async for pong in said:
                    found.append(pong.text)
            except RpcError as error:
                found.append(error.code)
        return found

    assert asyncio.run(calls()) == ["a", CODE.INTERNAL]


@pytest.mark.parametrize("kind", KINDS)
def test_a_caller_that_goes_is_no_failure_of_the_service(
    messages: ModuleType, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Its task is cancelled as well, and the log says nothing."""
    parrot = Parrot(messages)

    async def calls() -> None:
        asked = asyncio.Event()

        async def wait() -> None:
            asked.set()
            await waits()

        parrot.when_asked = lambda text, context: wait()
        async with connected(AsyncGrpcClient, add_to_server, parrot) as client:
            call = asyncio.create_task(ask(client, parrot, kind))
            await asked.wait()
            call.cancel()
            await asyncio.wait([call])
            async with asyncio.timeout(20):
                await parrot.cancelled.wait()

    asyncio.run(calls())
    assert logged(caplog) == []


@pytest.mark.parametrize("kind", KINDS)
def test_something_awaited_was_cancelled(messages: ModuleType, kind: str) -> None:
    """By whoever: the call itself was not."""

    async def wait(text: str, context: Context) -> None:
        other = asyncio.create_task(asyncio.sleep(60))
        asyncio.get_running_loop().call_soon(other.cancel)
        await other

    parrot = Parrot(messages)
    parrot.when_asked = lambda text, context: wait(text, context)
    assert str(told(parrot, kind)) == (f"{kind.capitalize()}: INTERNAL: internal error")


@pytest.mark.parametrize("kind", KINDS)
def test_a_request_that_cannot_be_read(
    messages: ModuleType, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The service does not hear of it, and its caller nothing of what is inside."""
    parrot = Parrot(messages)
    with running(add_to_server, parrot) as target:
        with grpc.insecure_channel(target) as channel:
            call = channel.stream_stream(f"/{NAME}/{kind.capitalize()}")
            with pytest.raises(grpc.RpcError) as caught:
                list(call(iter([b"\xff\xff"]), timeout=20))
    error: Any = caught.value
    assert error.code() is CODE.INTERNAL
    assert error.details() == "the request cannot be read"
    assert parrot.heard == []
    assert caplog.messages[0].startswith(
        f"/{NAME}/{kind.capitalize()}: a request cannot be read: "
    )


@pytest.mark.parametrize("word", ["leading", "trailing"])
def test_metadata_that_cannot_be_sent(
    messages: ModuleType, word: str, caplog: pytest.LogCaptureFixture
) -> None:
    """It is told where it is set."""

    def set_wrong(text: str, context: Context) -> None:
        getattr(context, f"set_{word}_metadata")([("x", "ü")])

    parrot = Parrot(messages)
    parrot.when_asked = set_wrong
    assert str(told(parrot, "one")) == "One: INTERNAL: internal error"
    assert failures(caplog) == ["metadata: the value of 'x' must be printable ASCII"]


def test_a_server_for_threads_serves_nothing(messages: ModuleType) -> None:
    """It would answer every call with an error of its own."""
    server: Any = grpc.server(ThreadPoolExecutor(1))
    with pytest.raises(TypeError) as caught:
        add_to_server(Parrot(messages), server)
    assert str(caught.value) == (
        "services are served in tasks: by grpc.aio.server() or GrpcServer, not by"
        " grpc.server()"
    )
