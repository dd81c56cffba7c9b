"""Calls that end with OK, but without a response that can be read, where one is due."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from types import ModuleType
from typing import Any

import grpc
import pytest

from codegen.runtime.errors import ContractViolation
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.serving import GrpcServer
from codegen.runtime.grpc.testing import running
from codegen.runtime.telemetry import AttemptEnded, ContractViolated, Event
from tests.runtime.grpc.parrot import KINDS, NAME, QUICK, Parrot, ask, ask_sync

GARBAGE = b"\xff\xff"
Call = Callable[[str, Parrot, str], Any]


@pytest.fixture
def parrot(messages: ModuleType) -> Parrot:
    """What its clients take for the service: it may be tried again."""
    return Parrot(messages, policy=QUICK)


def answering(*responses: bytes) -> Callable[[Parrot, GrpcServer], None]:
    """Return what serves every method of a parrot with these *responses*, bytes as they are."""

    def add(parrot: Parrot, server: GrpcServer) -> None:
        async def serve(requests: Any, context: Any) -> AsyncIterator[bytes]:
            parrot.heard += [request.text async for request in requests]
            for response in responses:
                yield response

        handler = grpc.stream_stream_rpc_method_handler(
            serve, request_deserializer=parrot.messages.Ping.FromString
        )
        methods = (parrot.one, parrot.many, parrot.count, parrot.echo)
        served = {method.name: handler for method in methods}
        server.add_generic_rpc_handlers(
            (grpc.method_handlers_generic_handler(NAME, served),)
        )

    return add


def sync(target: str, parrot: Parrot, kind: str) -> list[str]:
    with GrpcClient(target) as client:
        return ask_sync(client, parrot, kind)


def whole(target: str, parrot: Parrot, kind: str) -> list[str]:
    async def main() -> list[str]:
        async with AsyncGrpcClient(target) as client:
            return await ask(client, parrot, kind)

    return asyncio.run(main())


both = pytest.mark.parametrize("call", [sync, whole], ids=["sync", "async"])


@both
@pytest.mark.parametrize("kind", ["one", "count"])
def test_no_response_breaks_the_contract(parrot: Parrot, kind: str, call: Call) -> None:
    """Where one is due; and since the service did its work, it is not asked again."""
    with running(answering(), parrot) as target:
        with pytest.raises(ContractViolation) as caught:
            call(target, parrot, kind)
    assert str(caught.value) == f"{kind.capitalize()}: there is no response"
    assert caught.value.operation == kind.capitalize()
    assert parrot.heard == ["a"]


@both
@pytest.mark.parametrize("kind", ["many", "echo"])
def test_no_response_is_a_stream_of_none(parrot: Parrot, kind: str, call: Call) -> None:
    """It ends at once."""
    with running(answering(), parrot) as target:
        assert call(target, parrot, kind) == []


@both
@pytest.mark.parametrize("kind", KINDS)
def test_a_response_that_cannot_be_read(parrot: Parrot, kind: str, call: Call) -> None:
    """Breaks the contract, for every kind; above all, a stream does not just end there."""
    with running(answering(GARBAGE), parrot) as target:
        with pytest.raises(ContractViolation) as caught:
            call(target, parrot, kind)
    assert str(caught.value).startswith(
        f"{kind.capitalize()}: the response is no codegen.runtime.tests.Pong: "
    )
    assert caught.value.raw == GARBAGE
    assert parrot.heard == ["a"]


@both
@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_response_is_one(parrot: Parrot, kind: str, call: Call) -> None:
    """No bytes are a message whose fields all have their defaults."""
    with running(answering(b""), parrot) as target:
        assert call(target, parrot, kind) == [""]


@both
def test_a_later_response_that_cannot_be_read(parrot: Parrot, call: Call) -> None:
    """The one before it was fine."""
    fine = parrot.messages.Pong(text="fine").SerializeToString()
    with running(answering(fine, GARBAGE, fine), parrot) as target:
        with pytest.raises(ContractViolation):
            call(target, parrot, "many")


def test_a_broken_response_is_heard_of(parrot: Parrot) -> None:
    """The breaker does not count it, and who listens is told."""
    heard: list[Event] = []
    with running(answering(GARBAGE), parrot) as target:
        with GrpcClient(target, listeners=[heard.append]) as client:
            with pytest.raises(ContractViolation) as caught:
                ask_sync(client, parrot, "one")
    broken = [one.error for one in heard if isinstance(one, ContractViolated)]
    assert broken == [caught.value]
    ended = [one.outcome for one in heard if isinstance(one, AttemptEnded)]
    assert ended == ["success"]
