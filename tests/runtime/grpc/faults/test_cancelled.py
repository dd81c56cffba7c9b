"""Callers that want no answer any more, one way or another."""

from __future__ import annotations

import asyncio
import gc
from contextlib import aclosing, closing, nullcontext
from dataclasses import replace
from typing import Any

import pytest

from codegen.runtime import Bulkhead
from codegen.runtime.breaker import BreakerState
from tests.runtime.grpc.faults.callers import ALL, STREAMS, Caller, Kind, ended
from tests.runtime.grpc.faults.proxy import Proxy
from tests.runtime.grpc.faults.test_flapping import POLICY, down, fail, still
from tests.runtime.grpc.faults.world import Hold, Play, World, happens
from tests.runtime.grpc.parrot import QUICK

ONE_AT_A_TIME = replace(QUICK, bulkhead=Bulkhead(limit=1, queue=1))

in_tasks = pytest.mark.parametrize("client", ["async"], indirect=True)


def nothing_learned(caller: Caller) -> None:
    """The breaker has counted nothing, and the bulkhead is empty."""
    reading = caller.breaker.reading()
    assert (reading.calls, reading.failures) == (0, 0)
    assert (caller.gate.in_flight, caller.gate.waiting) == (0, 0)


@in_tasks
@pytest.mark.parametrize("kind", ALL)
def test_a_task_that_is_cancelled(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        async with world.serving() as server:
            async with world.caller(server.target, ONE_AT_A_TIME) as caller:
                held = Hold(world.parrot)
                call = caller.calling(kind)
                await held.begun.reaches()
                call.cancel()
                assert type(await ended(call)) is asyncio.CancelledError
                await held.cancelled.reaches()
                nothing_learned(caller)
                held.go_on()
                assert (await caller.ask(kind, "b"))[0] == "b"
                assert world.parrot.heard[:2] == ["a", "b"]

    run(test)


@in_tasks
@pytest.mark.parametrize("kind", ALL)
def test_a_caller_whose_own_time_is_over(run: Play, kind: Kind) -> None:
    """`asyncio.timeout` ends it as itself, not as a limit of the policy."""

    async def test(world: World) -> None:
        async with world.serving() as server:
            async with world.caller(server.target, ONE_AT_A_TIME) as caller:
                held = Hold(world.parrot)
                with pytest.raises(TimeoutError) as caught:
                    async with asyncio.timeout(0.2):
                        await caller.ask(kind)
                assert type(caught.value) is TimeoutError
                await held.cancelled.reaches()
                nothing_learned(caller)

    run(test)


@in_tasks
def test_one_that_waits_for_its_turn(run: Play) -> None:
    async def test(world: World) -> None:
        async with world.serving() as server:
            async with world.caller(server.target, ONE_AT_A_TIME) as caller:
                held = Hold(world.parrot)
                first, second = caller.calling("one"), caller.calling("one", "b")
                await held.begun.reaches()
                assert (caller.gate.in_flight, caller.gate.waiting) == (1, 1)
                second.cancel()
                assert type(await ended(second)) is asyncio.CancelledError
                third = caller.calling("one", "c")
                held.go_on()
                assert [await first, await third] == [["a"], ["c"]]
                assert world.parrot.heard == ["a", "c"]
                assert (caller.gate.in_flight, caller.gate.waiting) == (0, 0)

    run(test)


@in_tasks
@pytest.mark.parametrize("kind", ["one", "many"])
def test_one_that_pauses_between_attempts(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        pausing = asyncio.Event()

        async def for_ever() -> None:
            pausing.set()
            await asyncio.Event().wait()

        world.pace.meanwhile = for_ever
        world.parrot.when_asked = down
        async with world.serving() as server:
            async with world.caller(server.target, ONE_AT_A_TIME) as caller:
                call = caller.calling(kind)
                await happens(pausing)
                call.cancel()
                assert type(await ended(call)) is asyncio.CancelledError
                assert world.parrot.heard == ["a"]
                assert caller.gate.in_flight == 0

    run(test)


@in_tasks
@pytest.mark.parametrize("kind", ALL)
def test_one_that_connects(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        async with Proxy(0, "hole") as proxy:
            async with world.caller(proxy.target, ONE_AT_A_TIME) as caller:
                call = caller.calling(kind)
                await proxy.until(lambda: proxy.accepted == 1)
                call.cancel()
                assert type(await ended(call)) is asyncio.CancelledError
                nothing_learned(caller)

    run(test)


@in_tasks
@pytest.mark.parametrize("kind", ALL)
def test_a_probe_that_is_cancelled(run: Play, kind: Kind) -> None:
    """It says nothing of the server, and the next call may be the probe."""

    async def test(world: World) -> None:
        pace = still(world)
        async with world.serving() as server:
            async with world.caller(server.target, POLICY) as caller:
                world.parrot.when_asked = down
                await fail(caller, kind, 3)
                pace.advance(5.0)
                held = Hold(world.parrot)
                probe = caller.calling(kind)
                await held.begun.reaches()
                probe.cancel()
                assert type(await ended(probe)) is asyncio.CancelledError
                await held.cancelled.reaches()
                assert caller.circuit() is BreakerState.HALF_OPEN
                held.go_on()
                for _ in range(2):
                    await caller.ask(kind)
                assert caller.circuit() is BreakerState.CLOSED

    run(test)


@in_tasks
@pytest.mark.parametrize("kind", STREAMS)
def test_a_task_that_is_cancelled_in_a_stream(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        async with world.serving() as server:
            async with world.caller(server.target, QUICK) as caller:
                held = Hold(world.parrot, at=2)
                call = caller.calling(kind, "a", "a")
                await held.begun.reaches()
                call.cancel()
                assert type(await ended(call)) is asyncio.CancelledError
                await held.cancelled.reaches()
                assert caller.breaker.reading().failures == 0

    run(test)


@pytest.mark.parametrize("kind", STREAMS)
def test_a_stream_that_is_closed(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        async with world.serving() as server:
            async with world.caller(server.target, QUICK) as caller:
                held = Hold(world.parrot, at=2)
                stream = caller.begin(kind, "a", "a")
                assert await stream.next() == "a"
                await held.begun.reaches()
                await stream.close()
                await held.cancelled.reaches()
                assert world.parrot.heard == ["a", "a"]
                assert caller.breaker.reading().failures == 0

    run(test)


class Sudden(Exception):
    """What a consumer raises."""


@pytest.mark.parametrize("kind", STREAMS)
@pytest.mark.parametrize("closes", [True, False], ids=["closing", "careless"])
def test_a_consumer_that_raises(run: Play, kind: Kind, closes: bool) -> None:
    """With and without `closing`: without, the stream ends when it is collected."""

    async def test(world: World) -> None:
        async with world.serving() as server:
            async with world.caller(server.target, QUICK) as caller:
                held = Hold(world.parrot, at=2)
                answers = caller.begin(kind, "a", "a").answers
                consume = in_task if caller.is_async else in_thread(caller)
                with pytest.raises(Sudden):
                    await consume(answers, closes, held)
                del answers
                gc.collect()
                await held.cancelled.reaches()
                assert caller.breaker.reading().failures == 0

    run(test)


async def in_task(answers: Any, closes: bool, held: Hold) -> None:
    async with aclosing(answers) if closes else nullcontext():
        async for _ in answers:
            await held.begun.reaches()
            raise Sudden


def in_thread(caller: Caller) -> Any:
    loop = asyncio.get_running_loop()

    def consume(answers: Any, closes: bool, held: Hold) -> None:
        with closing(answers) if closes else nullcontext():
            for _ in answers:
                asyncio.run_coroutine_threadsafe(held.begun.reaches(), loop).result()
                raise Sudden

    return lambda *given: caller.in_thread(consume, *given)
