"""What users put around the methods of a service: one way for all four kinds."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from contextvars import ContextVar
from functools import partial
from types import ModuleType
from typing import Any

import grpc
import pytest

from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.around import Around, Incoming
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.handler import unary_unary
from codegen.runtime.grpc.metadata import first
from codegen.runtime.grpc.testing import connected
from codegen.runtime.grpc.transcoding import http_routes
from tests.runtime.grpc.parrot import KINDS, Parrot, add_to_server, ask

ANSWERS = {"one": ["a"], "many": ["a", "a"], "count": ["a"], "echo": ["a"]}


def asked(parrot: Parrot, kind: str, *around: Around, **options: Any) -> list[str]:
    """Call *kind* of *parrot* with that *around* it."""

    async def calls() -> list[str]:
        add = partial(add_to_server, around=around)
        async with connected(AsyncGrpcClient, add, parrot, **options) as client:
            return await ask(client, parrot, kind)

    return asyncio.run(calls())


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_is_outermost(messages: ModuleType, kind: str) -> None:
    """And each is left with the call, however long its streams are."""
    happened: list[str] = []

    def named(name: str) -> Around:
        @asynccontextmanager
        async def around(incoming: Incoming) -> AsyncIterator[None]:
            happened.append(f"{name} in {incoming.method.name}")
            yield
            happened.append(f"{name} out")

        return around

    parrot = Parrot(messages)
    parrot.when_asked = lambda text, context: happened.append(text)
    assert asked(parrot, kind, named("x"), named("y")) == ANSWERS[kind]
    heard = ["a"] * (2 if kind == "many" else 1)
    name = kind.capitalize()
    assert happened == [f"x in {name}", f"y in {name}", *heard, "y out", "x out"]


@pytest.mark.parametrize("kind", KINDS)
def test_it_may_refuse(messages: ModuleType, kind: str) -> None:
    """With a status, before the service hears of the call."""

    @asynccontextmanager
    async def signed_in(incoming: Incoming) -> AsyncIterator[None]:
        if first(incoming.context.metadata, "authorization") != "me":
            raise RpcError(grpc.StatusCode.UNAUTHENTICATED, "who are you?")
        yield

    parrot = Parrot(messages)
    with pytest.raises(RpcError) as caught:
        asked(parrot, kind, signed_in)
    assert caught.value.code is grpc.StatusCode.UNAUTHENTICATED
    assert caught.value.details == "who are you?"
    assert parrot.heard == []
    options = {"metadata": [("authorization", "me")]}
    assert asked(parrot, kind, signed_in, **options) == ANSWERS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_it_sees_and_changes_every_message(messages: ModuleType, kind: str) -> None:
    """Requests outermost first, responses outermost last; functions may be async."""

    def adding(sign: str) -> Around:
        @asynccontextmanager
        async def around(incoming: Incoming) -> AsyncIterator[None]:
            async def ask_louder(request: Any) -> Any:
                return messages.Ping(text=request.text + sign)

            incoming.each_request(ask_louder)
            incoming.each_response(
                lambda response: messages.Pong(text=sign + response.text)
            )
            yield

        return around

    parrot = Parrot(messages)
    answers = asked(parrot, kind, adding("1"), adding("2"))
    assert answers == [text.replace("a", "12a12") for text in ANSWERS[kind]]


@pytest.mark.parametrize("kind", KINDS)
def test_it_sees_the_error_itself(messages: ModuleType, kind: str) -> None:
    """And may turn it into another one; else the caller learns nothing of it."""
    seen: list[Exception] = []

    @asynccontextmanager
    async def translating(incoming: Incoming) -> AsyncIterator[None]:
        try:
            yield
        except KeyError as error:
            seen.append(error)
            raise RpcError(grpc.StatusCode.NOT_FOUND, "none") from error

    def fail(text: str, context: Context) -> None:
        raise KeyError("secret")

    parrot = Parrot(messages)
    parrot.when_asked = fail
    with pytest.raises(RpcError) as caught:
        asked(parrot, kind, translating)
    assert (caught.value.code, caught.value.details) == (
        grpc.StatusCode.NOT_FOUND,
        "none",
    )
    assert [repr(error) for error in seen] == ["KeyError('secret')"]


@pytest.mark.parametrize("kind", KINDS)
def test_who_swallows_an_error_ends_the_call(
    messages: ModuleType, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A part of a stream must not look whole; the mistake is told by the server's log."""

    @asynccontextmanager
    async def swallowing(incoming: Incoming) -> AsyncIterator[None]:
        with suppress(ValueError):
            yield

    def fail(text: str, context: Context) -> None:
        if kind != "many" or len(parrot.heard) == 2:
            raise ValueError

    parrot = Parrot(messages)
    parrot.when_asked = fail
    with pytest.raises(RpcError) as caught:
        asked(parrot, kind, swallowing)
    assert (caught.value.code, caught.value.details) == (
        grpc.StatusCode.INTERNAL,
        "internal error",
    )
    name = parrot.one.path.replace("One", kind.capitalize())
    assert [str(r.exc_info[1]) for r in caplog.records if r.exc_info] == [
        f"the error of {name} was swallowed by what is around it"
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_what_it_sets_is_seen_inside(messages: ModuleType, kind: str) -> None:
    """Context variables of who calls, for one, in each kind of method."""
    caller: ContextVar[str] = ContextVar("caller", default="nobody")
    seen: list[str] = []

    @asynccontextmanager
    async def named(incoming: Incoming) -> AsyncIterator[None]:
        caller.set(incoming.context.peer.partition(":")[0])
        yield

    parrot = Parrot(messages)
    parrot.when_asked = lambda text, context: seen.append(caller.get())
    asked(parrot, kind, named)
    assert set(seen) == {"ipv4"}


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_left_when_the_caller_goes(messages: ModuleType, kind: str) -> None:
    """By cancellation, so that what it opened is closed."""

    async def calls() -> list[str]:
        left, begun = asyncio.Event(), asyncio.Event()
        happened: list[str] = []

        @asynccontextmanager
        async def opening(incoming: Incoming) -> AsyncIterator[None]:
            try:
                yield
            except asyncio.CancelledError:
                happened.append("cancelled")
                raise
            finally:
                left.set()

        async def stay(text: str, context: Context) -> None:
            begun.set()
            await asyncio.Event().wait()

        parrot = Parrot(messages)
        parrot.when_asked = stay
        around: list[Any] = [opening]
        add = partial(add_to_server, around=around)
        async with connected(AsyncGrpcClient, add, parrot) as client:
            call = asyncio.create_task(ask(client, parrot, kind))
            await begun.wait()
            call.cancel()
            await left.wait()
            await parrot.cancelled.wait()
        return happened

    assert asyncio.run(calls()) == ["cancelled"]


def test_a_word_that_is_none(messages: ModuleType) -> None:
    with pytest.raises(TypeError) as caught:
        add_to_server(Parrot(messages), grpc.aio.server, arround=[])  # type: ignore[arg-type]
    assert str(caught.value) == (
        "add_service() got an unexpected keyword argument 'arround';"
        " did you mean 'around'?"
    )


@pytest.mark.parametrize(
    ("around", "kind"),
    [
        ((guard for guard in [print]), "generator"),
        (print, "builtin_function_or_method"),
        (["print"], "list"),
        (None, "NoneType"),
    ],
)
def test_a_guard_that_would_not_guard(
    messages: ModuleType, around: Any, kind: str
) -> None:
    """An iterator would be used up by the first method, and the others stand open."""
    parrot, server = Parrot(messages), grpc.aio.server
    text = f"(around=...) must be a list of functions, not {kind}"
    with pytest.raises(TypeError) as caught:
        add_to_server(parrot, server, around=around)  # type: ignore[arg-type]
    assert str(caught.value) == f"add_service{text}"
    with pytest.raises(TypeError) as caught:
        http_routes(unary_unary(parrot.one, parrot.say_one), around=around)
    assert str(caught.value) == f"http_routes{text}"


def test_leading_and_trailing_metadata(messages: ModuleType) -> None:
    """Are sent by every kind, with a status other than OK as well."""

    async def calls() -> dict[str, Any]:
        def tell(text: str, context: Context) -> None:
            if parrot.heard.count(text) > 1:
                with pytest.raises(RuntimeError, match="^too late: the first"):
                    context.set_leading_metadata([("before", text)])
                return
            context.set_leading_metadata([("before", text)])
            context.set_trailing_metadata([("after", text)])
            if text == "bad":
                raise RpcError(
                    grpc.StatusCode.ABORTED, "no", metadata=[("also", "this")]
                )

        found: dict[str, Any] = {}
        parrot = Parrot(messages)
        parrot.when_asked = tell
        async with connected(AsyncGrpcClient, add_to_server, parrot) as client:
            channel: Any = client._here().channel
            codecs = (messages.Ping.SerializeToString, messages.Pong.FromString)
            one = channel.unary_unary(parrot.one.path, *codecs)
            many = channel.unary_stream(parrot.many.path, *codecs)
            call = one(messages.Ping(text="x"))
            await call
            found["one"] = await _both(call)
            call = many(messages.Ping(text="y"))
            assert [pong.text async for pong in call] == ["y", "y"]
            found["many"] = await _both(call)
            with pytest.raises(RpcError) as caught:
                await ask(client, parrot, "one", "bad")
            found["bad"] = [*caught.value.metadata]
        return found

    assert asyncio.run(calls()) == {
        "one": [("before", "x"), ("after", "x")],
        "many": [("before", "y"), ("after", "y")],
        "bad": [("after", "bad"), ("also", "this")],
    }


async def _both(call: Any) -> list[tuple[str, str]]:
    said = (*await call.initial_metadata(), *await call.trailing_metadata())
    return [(name, value) for name, value in said if name in ("before", "after")]
