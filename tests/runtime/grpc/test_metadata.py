"""Metadata: which names are not for applications, and how long an answer's may be."""

from __future__ import annotations

import asyncio
from types import ModuleType
from typing import Any

import grpc
import pytest

from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.call_options import Outgoing
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.metadata import ROOM, checked, fitting, size_of
from codegen.runtime.grpc.testing import connected
from tests.runtime.grpc.parrot import KINDS, Parrot, add_to_server, ask, failures, told

RESERVED = (
    *("connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"),
    *("te", "content-type", "content-length", "user-agent", "host"),
    *(":path", ":authority", ":x", "grpc-timeout", "grpc-status", "grpc-x-bin"),
)
LONGEST = ROOM - 32 - 1


@pytest.mark.parametrize("name", RESERVED)
def test_a_name_that_is_not_for_applications(name: str) -> None:
    """Some of them gRPC drops without a word, others it sends and the peer may refuse."""
    with pytest.raises(ValueError) as caught:
        checked([("x", "y"), (name, "z")])
    assert str(caught.value) == f"metadata: {name!r} is for gRPC to say"


@pytest.mark.parametrize(
    "name", ["authorization", "set-cookie", "x-te", "te-x", "hosts", "cache-control"]
)
def test_a_name_that_looks_like_one(name: str) -> None:
    assert checked([(name, "z")]) == ((name, "z"),)


@pytest.mark.parametrize("made", [AsyncGrpcClient, GrpcClient])
def test_a_client_is_not_made_with_one(made: Any) -> None:
    with pytest.raises(ValueError) as caught:
        made("localhost:1", metadata=[("content-type", "text/plain")])
    assert str(caught.value) == (
        f"{made.__name__}(metadata=...): 'content-type' is for gRPC to say"
    )


def test_no_hook_adds_one(messages: ModuleType) -> None:
    method = Parrot(messages).one
    with pytest.raises(ValueError) as caught:
        Outgoing(method=method, metadata=(("te", "x"),), attempt=1)
    assert str(caught.value) == "metadata: 'te' is for gRPC to say"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("word", ["set_leading_metadata", "set_trailing_metadata"])
@pytest.mark.parametrize(
    ("metadata", "text"),
    [
        ([("te", "x")], "metadata: 'te' is for gRPC to say"),
        (
            [("x", "y" * (LONGEST + 1))],
            f"metadata: {ROOM + 1} bytes, of which an answer has {ROOM}",
        ),
    ],
)
def test_a_service_is_told_where_it_sets_them(
    messages: ModuleType,
    kind: str,
    word: str,
    metadata: Any,
    text: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Its caller would get RESOURCE_EXHAUSTED in place of the answer, or nothing of it."""
    parrot = Parrot(messages)
    parrot.when_asked = lambda asked, context: getattr(context, word)(metadata)
    assert told(parrot, kind).code.name == "INTERNAL"
    assert failures(caplog) == [text]


def test_what_finds_room_comes_whole(messages: ModuleType) -> None:
    """The longest there may be, before and after the answer at once."""
    parrot = Parrot(messages)
    longest = [("x", "y" * LONGEST)]

    def say(text: str, context: Any) -> None:
        context.set_leading_metadata(longest)
        context.set_trailing_metadata(longest)

    parrot.when_asked = say

    async def calls() -> None:
        async with connected(AsyncGrpcClient, add_to_server, parrot) as client:
            channel: Any = client._here().channel
            codecs = (messages.Ping.SerializeToString, messages.Pong.FromString)
            for _ in range(20):
                call = channel.unary_unary(parrot.one.path, *codecs)(
                    messages.Ping(text="a")
                )
                await call
                assert [*await call.initial_metadata()] == longest
                assert ("x", "y" * LONGEST) in [*await call.trailing_metadata()]
            for kind in ("one", "count"):
                assert await ask(client, parrot, kind) == ["a"]

    asyncio.run(calls())


def test_bytes_count_as_they_may_be_spelt() -> None:
    assert size_of([("a-bin", b"123"), ("b", "12")]) == (32 + 5 + 6) + (32 + 1 + 2)
    with pytest.raises(ValueError) as caught:
        fitting([("a-bin", b"1" * 6_000)])
    assert str(caught.value) == f"metadata: 8039 bytes, of which an answer has {ROOM}"


def test_an_error_may_have_longer_ones() -> None:
    """It is cut where it travels, and not refused where it is raised."""
    assert RpcError(grpc.StatusCode.ABORTED, metadata=[("x", "y" * 9_000)]).metadata
