"""Fakes: by what name their methods go, and when they answer a stream."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from types import ModuleType
from typing import Any

import grpc
import pytest

from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.fake import GrpcFake
from codegen.runtime.grpc.testing import connected
from codegen.runtime.message_sample import sample_message as sample
from tests.runtime.grpc.parrot import KINDS, Parrot, add_to_server, ask


class FakeParrot(GrpcFake):
    """What a generated fake looks like, with what binds a parrot."""

    def __init__(self, messages: ModuleType) -> None:
        super().__init__()
        parrot = Parrot(messages)
        self.parrot, self.messages = parrot, messages
        self.one, self.many = parrot.one, parrot.many
        self.count, self.echo = parrot.count, parrot.echo

    async def say_one(self, request: Any, context: Context) -> Any:
        return await self._unary(self.one, request)

    def say_many(self, request: Any, context: Context) -> AsyncIterator[Any]:
        return self._stream(self.many, request)

    async def say_count(self, requests: AsyncIterator[Any], context: Context) -> Any:
        return await self._unary(self.count, requests)

    def say_echo(
        self, requests: AsyncIterator[Any], context: Context
    ) -> AsyncIterator[Any]:
        return self._stream(self.echo, requests)


@pytest.fixture
def fake(messages: ModuleType) -> FakeParrot:
    found = FakeParrot(messages)
    parrot = found.parrot
    methods = (parrot.one, parrot.many, parrot.count, parrot.echo)
    found._operations = methods  # type: ignore[misc]  # a class says it for all of its fakes
    return found


async def asked(fake: Any, kind: str) -> list[str]:
    async with connected(AsyncGrpcClient, add_to_server, fake) as client:
        return await ask(client, fake, kind)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_arranged_goes_by_the_name_of_the_method(
    fake: FakeParrot, kind: str
) -> None:
    """As policies and fallbacks do, and as calls are remembered."""
    said = fake.messages.Pong(text="arranged")
    streams = kind in ("many", "echo")
    fake.arrange(kind.capitalize(), [said] * 3 if streams else said)
    answers = asyncio.run(asked(fake, kind))
    assert answers == ["arranged"] * (3 if streams else 1)
    (call,) = fake.calls
    assert call.operation == kind.capitalize()
    assert call.arguments == {"sent": [fake.messages.Ping(text="a")]}
    fake.forget()
    pong = sample(fake.messages.Pong).text
    again = asyncio.run(asked(fake, kind))
    assert again == ([pong, ""] if streams else [pong])


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_that_is_arranged(fake: FakeParrot, kind: str) -> None:
    fake.arrange(kind.capitalize(), RpcError(grpc.StatusCode.ABORTED, "no"))
    with pytest.raises(RpcError, match="ABORTED: no$"):
        asyncio.run(asked(fake, kind))


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Ona", "; did you mean 'One'?"),
        ("one", "; did you mean 'One'?"),
        ("/codegen.runtime.tests.Parrot/One", ""),
    ],
)
def test_a_name_that_no_method_has(fake: FakeParrot, name: str, hint: str) -> None:
    """It would change nothing."""
    with pytest.raises(ValueError) as caught:
        fake.arrange(name, None)
    assert str(caught.value) == (
        f"FakeParrot.arrange(): there is no operation {name!r}{hint}"
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("wrong", ["a request", "None", "its class", "its text"])
def test_an_answer_that_the_method_cannot_give(
    fake: FakeParrot, kind: str, wrong: str
) -> None:
    """It is told where it is set: the caller would get INTERNAL."""
    messages, name = fake.messages, kind.capitalize()
    answer, type_name = {
        "a request": (messages.Ping(), "Ping"),
        "None": (None, "NoneType"),
        "its class": (messages.Pong, "MessageMeta"),
        "its text": (5, "int"),
    }[wrong]
    some = "a list of" if kind in ("many", "echo") else "a"
    with pytest.raises(TypeError) as caught:
        fake.arrange(name, answer)
    assert str(caught.value) == (
        f"FakeParrot.arrange({name!r}, ...): the answer must be {some}"
        f" codegen.runtime.tests.Pong, or an exception to raise, not {type_name}"
    )
    assert fake._arranged == {}


@pytest.mark.parametrize("kind", ["many", "echo"])
def test_a_list_of_answers_with_another_in_it(fake: FakeParrot, kind: str) -> None:
    pong, ping = fake.messages.Pong(), fake.messages.Ping()
    name = kind.capitalize()
    with pytest.raises(TypeError) as caught:
        fake.arrange(name, [pong, ping])
    assert str(caught.value) == (
        f"FakeParrot.arrange({name!r}, ...): the answer must be a list of"
        " codegen.runtime.tests.Pong, or an exception to raise, not a list with a Ping"
        " in it"
    )
    fake.arrange(name, (pong, pong))
    fake.arrange(name, [])


def test_a_caller_may_wait_for_an_answer_before_it_sends_more(fake: FakeParrot) -> None:
    """The fake does not wait for the last request first."""
    ping, answered = fake.messages.Ping, asyncio.Event()

    async def pings() -> AsyncIterator[Any]:
        yield ping(text="a")
        await answered.wait()
        yield ping(text="b")

    async def call() -> int:
        async with connected(AsyncGrpcClient, add_to_server, fake) as client:
            answers = 0
            async with asyncio.timeout(20):
                async for _ in client._stream_stream(fake.echo, pings()):
                    answers += 1
                    answered.set()
        return answers

    assert asyncio.run(call()) == 2
    assert fake.calls[0].arguments["sent"] == [ping(text="a"), ping(text="b")]


def test_a_stream_without_a_request_is_answered(fake: FakeParrot) -> None:
    async def call() -> int:
        async with connected(AsyncGrpcClient, add_to_server, fake) as client:
            stream = client._stream_stream(fake.echo, [])
            return len([one async for one in stream])

    assert asyncio.run(call()) == 2
    assert fake.calls[0].arguments["sent"] == []
