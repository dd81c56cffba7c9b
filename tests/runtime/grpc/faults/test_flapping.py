"""A server that comes and goes, and the circuit that is to spare it."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import grpc
import pytest

from codegen.runtime import Breaker, CircuitOpen, Retry, Timeout
from codegen.runtime.breaker import BreakerState
from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.context import Context
from tests.runtime.grpc.faults.callers import Caller, Kind
from tests.runtime.grpc.faults.pace import Pace
from tests.runtime.grpc.faults.proxy import PATIENCE
from tests.runtime.grpc.faults.world import Hold, Play, World
from tests.runtime.grpc.parrot import QUICK

OPEN = 5.0
POLICY = replace(
    QUICK,
    retry=Retry(attempts=1),
    timeout=Timeout(total=None, attempt=None),
    breaker=Breaker(consecutive=3, open=OPEN, probes=2),
    bulkhead=None,
)
HERD = 50


def still(world: World) -> Pace:
    """Let time stand, and circuits stay open as long as they are told to."""
    world.pace = Pace(still=True, luck=0.5)
    return world.pace


def down(text: str, context: Context) -> None:
    raise RpcError(grpc.StatusCode.UNAVAILABLE, "down")


def up(text: str, context: Context) -> None:
    pass


async def fail(caller: Caller, kind: Kind, times: int) -> None:
    for _ in range(times):
        with pytest.raises(RpcError):
            await caller.ask(kind)


async def herd(
    world: World, caller: Caller, kind: Kind
) -> tuple[Hold, asyncio.Task[list[str]]]:
    """Send a herd on a circuit that may be probed; all but one are refused.

    Returns that one, and what holds it up.
    """
    held = Hold(world.parrot)
    before = len(world.parrot.heard)
    calls = {caller.calling(kind) for _ in range(HERD)}
    async with asyncio.timeout(PATIENCE):
        refused: set[asyncio.Task[list[str]]] = set()
        while len(refused) < HERD - 1:
            done, calls = await asyncio.wait(calls, return_when=asyncio.FIRST_COMPLETED)
            refused |= done
    assert {type(one.exception()) for one in refused} == {CircuitOpen}
    await held.begun.reaches()
    assert len(world.parrot.heard) == before + 1
    assert caller.circuit() is BreakerState.HALF_OPEN
    return held, calls.pop()


@pytest.mark.parametrize("kind", ["one", "many", "count", "echo"])
def test_one_probe_of_a_herd(run: Play, kind: Kind) -> None:
    """The circuit opens, refuses, lets one of a herd through at a time, and closes."""

    async def test(world: World) -> None:
        pace = still(world)
        async with world.serving() as server:
            async with world.caller(server.target, POLICY) as caller:
                world.parrot.when_asked = down
                await fail(caller, kind, 3)
                assert caller.circuit() is BreakerState.OPEN
                with pytest.raises(CircuitOpen) as caught:
                    await caller.ask(kind)
                assert caught.value.retry_after == OPEN
                assert world.parrot.heard == ["a"] * 3  # and none was sent
                pace.advance(OPEN)
                for state in (BreakerState.HALF_OPEN, BreakerState.CLOSED):
                    held, probe = await herd(world, caller, kind)
                    held.go_on()
                    assert set(await probe) == {"a"}
                    assert caller.circuit() is state
                world.parrot.when_asked = up
                before = len(world.parrot.heard)
                calls = [caller.calling(kind) for _ in range(HERD)]
                answers = [text for call in calls for text in await call]
                assert len(world.parrot.heard) == before + len(answers)

    run(test)


def test_a_server_that_goes_again_is_left_alone_for_longer(run: Play) -> None:
    async def test(world: World) -> None:
        pace = still(world)
        async with world.serving() as server:
            async with world.caller(server.target, POLICY) as caller:
                world.parrot.when_asked = down
                await fail(caller, "one", 3)
                for longer in (2 * OPEN, 4 * OPEN):
                    pace.advance(caller.breaker.refused_for())
                    await fail(caller, "one", 1)  # the probe
                    assert caller.circuit() is BreakerState.OPEN
                    assert caller.breaker.refused_for() == longer
                pace.advance(4 * OPEN)
                world.parrot.when_asked = up
                await caller.ask("one")
                world.parrot.when_asked = down
                await fail(caller, "one", 1)  # the second probe
                assert caller.circuit() is BreakerState.OPEN

    run(test)


@pytest.mark.parametrize("kind", ["one", "many", "count", "echo"])
def test_a_server_that_is_gone_and_comes_back(run: Play, kind: Kind) -> None:
    """Connections that are refused count as well; and no call waits for one."""

    async def test(world: World) -> None:
        pace = still(world)
        server = await world.serve()
        async with world.caller(server.target, POLICY) as caller:
            await caller.ask(kind)
            heard = len(world.parrot.heard)
            await server.aio.stop(None)
            await caller.until_lost()
            await fail(caller, kind, 3)
            assert caller.circuit() is BreakerState.OPEN
            async with world.serving(server.port):
                await caller.until_connected()
                with pytest.raises(CircuitOpen):
                    await caller.ask(kind)
                assert len(world.parrot.heard) == heard
                pace.advance(OPEN)
                for _ in range(2):
                    await caller.ask(kind)
                assert caller.circuit() is BreakerState.CLOSED

    run(test)
