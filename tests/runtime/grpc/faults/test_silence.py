"""Peers that say nothing: a connection that is never answered, or goes dumb in a call."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import grpc
import pytest

from codegen.runtime import AttemptTimeout, DeadlineExceeded, Timeout
from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.keepalive import Keepalive
from tests.runtime.grpc.faults.callers import Kind, ended
from tests.runtime.grpc.faults.proxy import PATIENCE, Proxy
from tests.runtime.grpc.faults.world import Hold, Play, World, happens
from tests.runtime.grpc.parrot import QUICK

# Short limits are meant to be met; no busy machine meets the long ones.
HURRIED = replace(QUICK, timeout=Timeout(total=0.3, attempt=None))
IMPATIENT = replace(QUICK, timeout=Timeout(total=None, attempt=0.2))
ENDLESS = replace(QUICK, timeout=Timeout(total=None, attempt=None))
WATCHFUL = Keepalive(time=0.3, timeout=0.3)


@contextmanager
def takes(at_least: float) -> Iterator[None]:
    """What is inside takes its limit of some seconds, and not very much more."""
    began = time.monotonic()
    yield
    assert at_least - 0.05 <= time.monotonic() - began < at_least + PATIENCE / 2


@pytest.mark.parametrize("kind", ["one", "many", "count", "echo"])
def test_a_connection_that_is_never_answered(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        async with Proxy(0, "hole") as proxy:
            async with world.caller(proxy.target, HURRIED) as caller:
                with takes(0.3):
                    assert type(await ended(caller.calling(kind))) is DeadlineExceeded
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


@pytest.mark.parametrize("kind", ["one", "many", "count", "echo"])
def test_a_connection_that_goes_dumb_before_the_answer(run: Play, kind: Kind) -> None:
    """It ends by its deadline, on both sides; the server has timers of its own."""

    async def test(world: World) -> None:
        async with world.serving() as server, Proxy(server.port) as proxy:
            patient = replace(HURRIED, timeout=Timeout(total=1.0, attempt=None))
            async with world.caller(proxy.target, patient) as caller:
                held = Hold(world.parrot)
                with takes(1.0):
                    call = caller.calling(kind)
                    await happens(held.begun)
                    proxy.drop()
                    assert type(await ended(call)) is DeadlineExceeded
                await happens(held.cancelled)
                assert world.parrot.heard == ["a"]

    run(test)


@pytest.mark.parametrize("kind", ["many", "echo"])
def test_a_stream_that_goes_dumb(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        async with world.serving() as server, Proxy(server.port) as proxy:
            patient = replace(HURRIED, timeout=Timeout(total=1.0, attempt=None))
            async with world.caller(proxy.target, patient) as caller:
                held = Hold(world.parrot, at=2)
                with takes(1.0):
                    stream = caller.begin(kind, "a", "a")
                    assert await stream.next() == "a"
                    await happens(held.begun)
                    proxy.drop()
                    held.go_on()  # and the answer is lost on its way
                    with pytest.raises(DeadlineExceeded):
                        await stream.next()

    run(test)


@pytest.mark.parametrize("kind", ["one", "many", "count", "echo"])
def test_without_any_limit_pings_find_it_out(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        arguments = WATCHFUL.of_server()
        async with world.serving(arguments=arguments) as server:
            async with Proxy(server.port) as proxy:
                options: dict[str, Any] = {"keepalive": WATCHFUL}
                once = replace(ENDLESS, idempotent=False)
                async with world.caller(proxy.target, once, **options) as caller:
                    held = Hold(world.parrot)
                    call = caller.calling(kind)
                    await happens(held.begun)
                    proxy.drop()
                    error = await ended(call)
                    assert type(error) is RpcError
                    assert error.code is grpc.StatusCode.UNAVAILABLE
                    assert error.sent
                    await happens(held.cancelled)  # the server pings as well
                    assert world.parrot.heard == ["a"]

    run(test)
