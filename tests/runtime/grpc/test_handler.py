"""Services that break their own contract, and requests that nobody can read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import grpc
import pytest

from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.server import Registry
from codegen.runtime.grpc.testing import running
from tests.runtime.grpc.parrot import (
    KINDS,
    NAME,
    Parrot,
    add_to_server,
    bind,
    failures,
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
