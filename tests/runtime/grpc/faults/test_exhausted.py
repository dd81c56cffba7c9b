"""A server that has enough to do, and may say for how long (gRFC A6)."""

from __future__ import annotations

from dataclasses import replace

import grpc
import pytest

from codegen.runtime import Retry, Timeout
from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.context import Context
from codegen.runtime.grpc.trailers import PUSHBACK
from tests.runtime.grpc.faults.callers import ALL, Kind, ended
from tests.runtime.grpc.faults.world import Hold, Play, World
from tests.runtime.grpc.parrot import QUICK

EXHAUSTED = grpc.StatusCode.RESOURCE_EXHAUSTED
REPEATED: tuple[Kind, ...] = ("one", "many")


def refuse(world: World, times: int, *pushback: str) -> None:
    """Refuse the first questions, with such a push-back."""

    def when_asked(text: str, context: Context) -> None:
        if len(world.parrot.heard) <= times:
            error = RpcError(EXHAUSTED, "enough")
            # As other software has it, which may say it in its own words.
            error.metadata = tuple((PUSHBACK, text) for text in pushback)
            raise error

    world.parrot.when_asked = when_asked


def exhausted(error: BaseException) -> RpcError:
    assert type(error) is RpcError
    assert (error.code, error.details) == (EXHAUSTED, "enough")
    return error


@pytest.mark.parametrize("kind", REPEATED)
def test_a_pause_that_is_asked_for_is_made(run: Play, kind: Kind) -> None:
    """In the time of the client, which does not really wait."""

    async def test(world: World) -> None:
        refuse(world, 2, "7000")
        async with world.serving() as server:
            async with world.caller(server.target, QUICK) as caller:
                assert set(await caller.ask(kind)) == {"a"}
                assert world.pace.pauses == [7.0, 7.0]
                assert caller.breaker.reading().failures == 2
                assert caller.breaker.reading().in_a_row == 0  # it is alive

    run(test)


@pytest.mark.parametrize("pushback", ["-1", "soon"])
@pytest.mark.parametrize("kind", ALL)
def test_no_retry_is_wanted(run: Play, kind: Kind, pushback: str) -> None:
    """What is below zero says so, and what nobody can read."""

    async def test(world: World) -> None:
        refuse(world, 2, pushback)
        named = replace(QUICK, retry=replace(QUICK.retry, on=(EXHAUSTED.name,)))
        for policy in (QUICK, named):
            async with world.serving() as server:
                async with world.caller(server.target, policy) as caller:
                    error = exhausted(await ended(caller.calling(kind)))
                    assert error.retry_after is not None and error.retry_after < 0
        assert world.parrot.heard == ["a", "a"]
        assert world.pace.pauses == []

    run(test)


@pytest.mark.parametrize("kind", ["count", "echo"])
def test_a_stream_of_requests_is_not_repeated_all_the_same(
    run: Play, kind: Kind
) -> None:
    async def test(world: World) -> None:
        refuse(world, 2, "7000")
        async with world.serving() as server:
            async with world.caller(server.target, QUICK) as caller:
                error = exhausted(await ended(caller.calling(kind)))
                assert error.retry_after == 7.0
                assert world.parrot.heard == ["a"]

    run(test)


@pytest.mark.parametrize("kind", REPEATED)
def test_what_is_not_idempotent_is_not_repeated_either(run: Play, kind: Kind) -> None:
    """The service was asked: nobody says that it has done nothing."""

    async def test(world: World) -> None:
        refuse(world, 2, "7000")
        once = replace(QUICK, idempotent=False)
        async with world.serving() as server:
            async with world.caller(server.target, once) as caller:
                assert exhausted(await ended(caller.calling(kind))).retry_after == 7.0
                assert world.parrot.heard == ["a"]

    run(test)


@pytest.mark.parametrize("seconds", [29.0, 31.0], ids=["deadline", "longest"])
def test_a_pause_that_is_too_long_is_not_made(run: Play, seconds: float) -> None:
    """No time would be left after it; or it is longer than anybody waits."""

    async def test(world: World) -> None:
        refuse(world, 2, str(int(1000 * seconds)))
        total = 20.0 if seconds < 30 else None
        hurried = replace(QUICK, timeout=Timeout(total=total))
        async with world.serving() as server:
            async with world.caller(server.target, hurried) as caller:
                error = exhausted(await ended(caller.calling("one")))
                assert error.retry_after == seconds
                assert world.parrot.heard == ["a"]
                assert world.pace.pauses == []

    run(test)


@pytest.mark.parametrize("kind", ALL)
def test_a_server_that_serves_so_many_at_once(run: Play, kind: Kind) -> None:
    """It refuses one more, does not say when to come back, and is not asked again."""

    async def test(world: World) -> None:
        async with world.serving(maximum_concurrent_rpcs=1) as server:
            async with world.caller(server.target, QUICK) as caller:
                held = Hold(world.parrot)
                first = caller.calling("one")
                await held.begun.reaches()
                error = await ended(caller.calling(kind, "b"))
                assert type(error) is RpcError
                assert (error.code, error.sent) == (EXHAUSTED, True)
                assert error.history == ()
                held.go_on()
                assert await first == ["a"]
                assert world.parrot.heard == ["a"]
                assert world.pace.pauses == []

    run(test)


@pytest.mark.parametrize("kind", REPEATED)
def test_who_wants_to_is_repeated_until_there_is_room(run: Play, kind: Kind) -> None:
    async def test(world: World) -> None:
        world.pace.luck = 0.5
        on = Retry(attempts=3, on=(EXHAUSTED.name,))
        async with world.serving(maximum_concurrent_rpcs=1) as server:
            async with world.caller(server.target, replace(QUICK, retry=on)) as caller:
                held = Hold(world.parrot)
                first = caller.calling("one")
                await held.begun.reaches()

                async def make_room() -> None:
                    if len(world.pace.pauses) == 2:
                        held.go_on()
                        await first

                world.pace.meanwhile = make_room
                assert set(await caller.ask(kind, "b")) == {"b"}
                throttled = on.backoff.throttled
                assert world.pace.pauses == [throttled / 2, throttled]

    run(test)
