"""Streams of requests that break while they are sent: a fault of the caller himself."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from codegen.runtime import Breaker
from codegen.runtime.breaker import BreakerState
from tests.runtime.grpc.faults.callers import Caller, Kind, Stream, ended
from tests.runtime.grpc.faults.proxy import PATIENCE
from tests.runtime.grpc.faults.world import Hold, Play, World, happens
from tests.runtime.grpc.parrot import QUICK

TOUCHY = replace(QUICK, breaker=Breaker(consecutive=1))


class Spoilt(Exception):
    """What the requests raise."""


def some(world: World, count: int) -> Iterator[Any]:
    for _ in range(count):
        yield world.messages.Ping(text="a")
    raise Spoilt


async def some_async(world: World, count: int) -> AsyncIterator[Any]:
    for ping in some(world, count):
        yield ping


def nothing_learned(world: World, caller: Caller) -> None:
    """Nothing is repeated, and the breaker is none the wiser."""
    assert caller.circuit() is BreakerState.CLOSED
    assert caller.breaker.reading().failures == 0
    assert world.pace.pauses == []


@pytest.mark.parametrize("count", [0, 1])
@pytest.mark.parametrize("kind", ["count", "echo"])
def test_requests_that_raise(run: Play, kind: Kind, count: int) -> None:
    """The caller gets his own error, of iterables and of what comes from a task."""

    async def test(world: World) -> None:
        Hold(world.parrot)
        async with world.serving() as server:
            async with world.caller(server.target, TOUCHY) as caller:
                makes: list[Callable[..., Any]] = [some]
                makes += [some_async] * caller.is_async
                for make in makes:
                    call = caller.sending(kind, make(world, count)).all()
                    error = await ended(asyncio.create_task(call))
                    assert type(error) is Spoilt
                    nothing_learned(world, caller)

    run(test)


def test_requests_that_raise_after_an_answer(run: Play) -> None:
    async def test(world: World) -> None:
        async with world.serving() as server:
            async with world.caller(server.target, TOUCHY) as caller:
                heard, heard_in_thread = asyncio.Event(), threading.Event()

                async def late_async() -> AsyncIterator[Any]:
                    yield world.messages.Ping(text="a")
                    await happens(heard)
                    raise Spoilt

                def late() -> Iterator[Any]:
                    yield world.messages.Ping(text="a")
                    heard_in_thread.wait(PATIENCE)
                    raise Spoilt

                requests = late_async() if caller.is_async else late()
                stream: Stream = caller.sending("echo", requests)
                assert await stream.next() == "a"
                heard.set()
                heard_in_thread.set()
                # In a task: what is kept of the error is to hold no server of this test.
                error = await ended(asyncio.create_task(stream.next()))
                assert type(error) is Spoilt
                nothing_learned(world, caller)

    run(test)
