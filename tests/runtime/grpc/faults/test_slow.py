"""A server that takes longer than its caller has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from codegen.runtime import AttemptTimeout, DeadlineExceeded, Timeout, deadline_scope
from codegen.runtime.grpc.context import Context
from tests.runtime.grpc.faults.callers import ALL, STREAMS, Kind, ended
from tests.runtime.grpc.faults.test_silence import takes
from tests.runtime.grpc.faults.world import Hold, Play, World
from tests.runtime.grpc.parrot import QUICK

IMPATIENT = replace(QUICK, timeout=Timeout(total=None, attempt=0.3))


@pytest.mark.parametrize("attempt", [None, 0.3, 10.0])
def test_the_deadline_ends_calls_on_both_sides(
    run: Play, attempt: float | None
) -> None:
    """It is the call that has ended, of whatever kind, also where an attempt has as long."""
    hurried = replace(QUICK, timeout=Timeout(total=0.3, attempt=attempt))

    async def test(world: World) -> None:
        async with world.serving() as server:
            async with world.caller(server.target, hurried) as caller:
                held = Hold(world.parrot)
                with takes(0.3):
                    for call in [caller.calling(kind) for kind in ALL]:
                        assert type(await ended(call)) is DeadlineExceeded
                await held.cancelled.reaches(held.begun.count)

    run(test)


def test_the_deadline_is_that_of_the_whole_stream(run: Play) -> None:
    async def test(world: World) -> None:
        patient = replace(QUICK, timeout=Timeout(total=1.0, attempt=0.01))
        async with world.serving() as server:
            async with world.caller(server.target, patient) as caller:
                held = Hold(world.parrot, at=2)
                with takes(1.0):
                    streams = [caller.begin(kind, "a", "a") for kind in STREAMS]
                    assert [await stream.next() for stream in streams] == ["a", "a"]
                    for stream in streams:
                        with pytest.raises(DeadlineExceeded):
                            await stream.next()
                await held.cancelled.reaches(len(STREAMS))

    run(test)


def test_a_slow_attempt_is_repeated(run: Play) -> None:
    """Its handler is cancelled; the next attempt has a limit of its own."""

    async def test(world: World) -> None:
        async with world.serving() as server:
            async with world.caller(server.target, IMPATIENT) as caller:
                held = Hold(world.parrot)

                async def mend() -> None:
                    await held.cancelled.reaches()
                    held.go_on()

                world.pace.meanwhile = mend
                assert await caller.ask("one") == ["a"]
                assert world.parrot.heard == ["a", "a"]

    run(test)


def test_every_attempt_is_slow(run: Play) -> None:
    async def test(world: World) -> None:
        async with world.serving() as server:
            async with world.caller(server.target, IMPATIENT) as caller:
                Hold(world.parrot)
                with takes(0.9):
                    error = await ended(caller.calling("one"))
                assert type(error) is AttemptTimeout
                assert len(error.history) == 2
                assert world.parrot.heard == ["a"] * 3

    run(test)


def test_a_slow_attempt_that_may_have_had_its_effect_is_not_repeated(run: Play) -> None:
    async def test(world: World) -> None:
        once = replace(IMPATIENT, idempotent=False)
        async with world.serving() as server:
            async with world.caller(server.target, once) as caller:
                Hold(world.parrot)
                with takes(0.3):
                    error = await ended(caller.calling("one"))
                assert type(error) is AttemptTimeout
                assert world.parrot.heard == ["a"]

    run(test)


def test_the_whole_call_ends_before_its_attempts_do(run: Play) -> None:
    """Two attempts fit, and the third has what they left."""

    async def test(world: World) -> None:
        both = replace(QUICK, timeout=Timeout(total=0.75, attempt=0.3))
        async with world.serving() as server:
            async with world.caller(server.target, both) as caller:
                Hold(world.parrot)
                with takes(0.75):
                    error = await ended(caller.calling("one"))
                assert type(error) is DeadlineExceeded
                assert [type(one) for one in error.history] == [AttemptTimeout] * 2
                assert world.parrot.heard == ["a"] * 3

    run(test)


@pytest.mark.parametrize("kind", ["one", "many", "count", "echo"])
def test_who_serves_a_call_has_no_more_time_than_his_caller(
    run: Play, kind: Kind
) -> None:
    """The deadline goes through a service, whatever it grants its own calls."""

    async def test(world: World) -> None:
        left: list[float | None] = []

        def look(text: str, context: Context) -> None:
            left.append(context.time_remaining())

        world.parrot.when_asked = look
        async with world.serving() as server:
            async with world.caller(server.target, QUICK) as caller:
                if caller.is_async:
                    with deadline_scope(5.0):
                        await caller.ask(kind)
                else:  # its iterator runs in threads that know nothing of this task

                    def ask() -> None:
                        with deadline_scope(5.0):
                            list(caller.begin(kind).answers)

                    await caller.in_thread(ask)
        assert left
        for seconds in left:
            assert seconds is not None and 0 < seconds <= 5.1

    run(test)
