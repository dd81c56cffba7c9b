"""Peers that say nothing: a connection that is never answered, or goes dumb in a call."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import grpc
import pytest

from codegen.runtime import AttemptTimeout, DeadlineExceeded, Retry, Timeout
from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.keepalive import Keepalive
from tests.runtime.grpc.faults.callers import ALL, STREAMS, ended
from tests.runtime.grpc.faults.proxy import PATIENCE, Proxy
from tests.runtime.grpc.faults.world import Hold, Play, World
from tests.runtime.grpc.parrot import QUICK

# Short limits are meant to be met; no busy machine meets the long ones.
HURRIED = replace(QUICK, timeout=Timeout(total=0.3, attempt=None))
IMPATIENT = replace(QUICK, timeout=Timeout(total=None, attempt=0.2))
PATIENT = replace(QUICK, timeout=Timeout(total=1.0, attempt=None))
ENDLESS = replace(
    QUICK, timeout=Timeout(total=None, attempt=None), retry=Retry(attempts=1)
)
WATCHFUL = Keepalive(time=0.3, timeout=0.3)


@contextmanager
def takes(at_least: float) -> Iterator[None]:
    """What is inside takes its limit of some seconds, and not very much more."""
    began = time.monotonic()
    yield
    assert at_least - 0.05 <= time.monotonic() - began < at_least + PATIENCE / 2


def test_a_connection_that_is_never_answered(run: Play) -> None:
    async def test(world: World) -> None:
        async with Proxy(0, "hole") as proxy:
            async with world.caller(proxy.target, HURRIED) as caller:
                with takes(0.3):
                    for call in [caller.calling(kind) for kind in ALL]:
                        assert type(await ended(call)) is DeadlineExceeded
                assert proxy.accepted == 1

    run(test)


def test_each_attempt_has_its_limit(run: Play) -> None:
    async def test(world: World) -> None:
        async with Proxy(0, "hole") as proxy:
            async with world.caller(proxy.target, IMPATIENT) as caller:
                with takes(0.6):
                    error = await ended(caller.calling("one"))
                assert type(error) is AttemptTimeout
                assert [type(one) for one in error.history] == [AttemptTimeout] * 2

    run(test)


def test_a_connection_that_goes_dumb_before_the_answer(run: Play) -> None:
    """Calls end by their deadline, on both sides; the server has timers of its own."""

    async def test(world: World) -> None:
        async with world.serving() as server, Proxy(server.port) as proxy:
            async with world.caller(proxy.target, PATIENT) as caller:
                held = Hold(world.parrot)
                with takes(1.0):
                    calls = [caller.calling(kind) for kind in ALL]
                    await held.begun.reaches(len(ALL))
                    proxy.drop()
                    for call in calls:
                        assert type(await ended(call)) is DeadlineExceeded
                await held.cancelled.reaches(len(ALL))
                assert world.parrot.heard == ["a"] * len(ALL)

    run(test)


def test_a_stream_that_goes_dumb(run: Play) -> None:
    async def test(world: World) -> None:
        async with world.serving() as server, Proxy(server.port) as proxy:
            async with world.caller(proxy.target, PATIENT) as caller:
                held = Hold(world.parrot, at=2)
                with takes(1.0):
                    streams = [caller.begin(kind, "a", "a") for kind in STREAMS]
                    assert [await stream.next() for stream in streams] == ["a", "a"]
                    await held.begun.reaches(len(STREAMS))
                    proxy.drop()
                    held.go_on()  # and the answers are lost on their way
                    for stream in streams:
                        with pytest.raises(DeadlineExceeded):
                            await stream.next()

    run(test)


def test_without_any_limit_pings_find_it_out(run: Play) -> None:
    """Both sides ping: the calls are lost to the client, and to the server as well."""

    async def test(world: World) -> None:
        arguments = WATCHFUL.of_server()
        async with world.serving(arguments=arguments) as server:
            async with Proxy(server.port) as proxy:
                async with world.caller(
                    proxy.target, ENDLESS, keepalive=WATCHFUL
                ) as caller:
                    held = Hold(world.parrot)
                    calls = [caller.calling(kind) for kind in ALL]
                    await held.begun.reaches(len(ALL))
                    proxy.drop()
                    for call in calls:
                        error = await ended(call)
                        assert type(error) is RpcError
                        assert error.code is grpc.StatusCode.UNAVAILABLE
                        assert error.sent
                    await held.cancelled.reaches(len(ALL))
                    assert world.parrot.heard == ["a"] * len(ALL)

    run(test)
