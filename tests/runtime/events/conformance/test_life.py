"""Beginning, ending and coming back; who is slow, who leaves and who joins."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from codegen.runtime import Backoff, CallError, Policy, Retry
from codegen.runtime.events import MessageContext, Publisher, bind
from codegen.runtime.events import Retry as Again
from tests.runtime.events.conformance.world import (
    Created,
    End,
    Seen,
    Send,
    World,
    until,
)


async def handled(seen: Seen, numbers: range) -> None:
    await until(lambda: set(numbers) <= set(seen.numbers), f"all of {numbers}")


def some(numbers: range, key: str = "a") -> list[Created]:
    return [Created(id=key, number=number) for number in numbers]


def test_drain_under_load_loses_nothing(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(seconds=0.05), world.event()
        async with world.sending() as send:
            async with world.listening(event, seen, concurrency=4) as transport:
                await send(event, *some(range(100)))
                await until(lambda: seen.done >= 5, "some")
                report = await transport.drain()
                assert report.abandoned == 0
                assert seen.inside == 0
                before = seen.done
                assert before == len(seen.events) < 100
                await asyncio.sleep(0.1)
                assert len(seen.events) == before  # nothing new is begun
                await transport.start()
                await until(lambda: set(seen.numbers) == set(range(100)), "the rest")
        # What was settled does not come again.
        assert len(seen.events) == 100

    world.broker.run(scenario())


def test_drain_has_an_end(world: World) -> None:
    """What takes too long is cut off, and comes again, to the same consumer or another."""

    async def scenario() -> None:
        endless, event = Seen(seconds=3600.0), world.event()
        async with world.sending() as send:
            async with world.listening(event, endless) as transport:
                await send(event, Created(id="a"))
                await until(lambda: endless.inside == 1, "its beginning")
                report = await transport.drain(0.2)
                assert (report.settled, report.abandoned) == (0, 1)
                assert endless.inside == 0
                endless.seconds = 0.0
                await transport.start()
                await until(lambda: endless.done == 1, "its end")

    world.broker.run(scenario())


def test_a_second_drain_brings_the_end_forward(world: World) -> None:
    """As a second signal does; what is cut off comes again."""

    async def scenario() -> None:
        endless, event = Seen(seconds=3600.0), world.event()
        async with world.sending() as send:
            async with world.listening(event, endless) as transport:
                await send(event, Created(id="a"))
                await until(lambda: endless.inside == 1, "its beginning")
                began = world.broker.now()
                first = asyncio.create_task(transport.drain(1800.0))
                await asyncio.sleep(0.2)
                assert not first.done()
                second = await transport.drain(0.0)
                report = await first
                assert world.broker.now() - began < 10.0
                assert (second.abandoned, endless.inside) == (1, 0)
                assert report.abandoned + second.abandoned == 1
                endless.seconds = 0.0
                await transport.start()
                await until(lambda: endless.done == 1, "its end")

    world.broker.run(scenario())


def test_a_drain_that_is_cancelled_is_an_end_all_the_same(world: World) -> None:
    """Nothing of it lives on: what was under way comes again, once it is started again."""

    async def scenario() -> None:
        endless, event = Seen(seconds=3600.0), world.event()
        async with world.sending() as send:
            async with world.listening(event, endless) as transport:
                await send(event, *some(range(3)))
                await until(lambda: endless.inside > 0, "its beginning")
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(0.5):
                        await transport.drain(1800.0)
                assert endless.inside == 0
                assert not (await transport.health()).ready
                endless.seconds = 0.0
                await transport.start()
                await send(event, *some(range(3, 20)))
                await until(lambda: endless.done == 20, "all of it")
                assert (await transport.health()).ready

    world.broker.run(scenario())


@pytest.mark.promise("outlives")
def test_to_close_while_it_starts(world: World) -> None:
    """However far it is, it consumes nothing then, and leaves all to others."""

    async def scenario() -> None:
        late, seen, event = Seen(), Seen(), world.event()
        ended = list[BaseException | None]()
        for seconds in (0.0, 0.01, 0.03, 0.1):
            transport = world.broker.transport()
            bind(transport, event, world.group, late)
            starting = asyncio.create_task(transport.start())
            await asyncio.sleep(seconds)
            await transport.close()
            ended += await asyncio.gather(starting, return_exceptions=True)
            assert not (await transport.health()).ready
        assert isinstance(ended[0], RuntimeError)
        assert {str(one) for one in ended if one is not None} == {str(ended[0])}
        assert "was closed, for good" in str(ended[0])
        async with world.sending() as send, world.listening(event, seen):
            await send(event, *some(range(20)))
            await handled(seen, range(20))
        assert late.events == []

    world.broker.run(scenario())


@pytest.mark.promise("outlives")
def test_to_close_while_something_is_published(world: World) -> None:
    """What was begun is taken over before the end, and nothing is after it."""

    async def scenario() -> None:
        seen, event = Seen(), world.event()
        async with world.listening(event, seen):
            transport = world.broker.transport()
            send = Send(Publisher(transport))
            begun = [
                asyncio.create_task(send(event, *some(range(n, n + 1))))
                for n in range(50)
            ]
            await asyncio.sleep(0.01)
            await transport.close()
            assert all(one.done() for one in begun)
            for one in begun:
                await one
            with pytest.raises(RuntimeError, match="was closed, for good"):
                await send(event, *some(range(1)))
            await handled(seen, range(50))

    world.broker.run(scenario())


@pytest.mark.promise("counted")
def test_attempts_count_on_with_the_next_consumer(world: World) -> None:
    """Else what fails in each process a little would never come to an end."""

    async def scenario() -> None:
        retry = Retry(attempts=3, backoff=Backoff(base=0.1, cap=0.1))
        event = world.event(key="id", policy=Policy(retry=retry))
        seen = Seen(Again("no", after=3.0), ValueError("no"), ValueError("no"))
        async with world.sending() as send:
            async with world.listening(event, seen) as transport:
                await send(event, Created(id="a", number=1))
                await until(lambda: len(seen.events) == 1, "the first attempt")
                await asyncio.sleep(0.2)
                await transport.drain()
                await transport.start()
                await until(lambda: len(seen.events) == 3, "the last attempt")
                await world.dead_letters(transport, event)
        assert seen.attempts == [1, 2, 3]

    world.broker.run(scenario())


def test_a_slow_consumer_holds_only_so_many(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(seconds=0.02), world.event()
        most = 0
        async with (
            world.listening(event, seen, concurrency=20, in_flight=5) as transport,
            world.sending() as send,
        ):
            await send(event, *some(range(60)))
            while seen.done < 60:
                most = max(most, (await transport.health()).in_flight)
                await asyncio.sleep(0.005)
        assert 1 < seen.most <= 5
        assert most <= 5

    world.broker.run(scenario())


def test_it_is_ready_when_it_is(world: World) -> None:
    async def scenario() -> None:
        async with world.listening(world.event(), Seen()) as transport:
            assert (await transport.health()).ready
            await transport.drain()
            assert not (await transport.health()).ready

    world.broker.run(scenario())


@pytest.mark.promise("replay")
def test_from_the_beginning(world: World) -> None:
    async def scenario() -> None:
        first, again, event = Seen(), Seen(), world.event()
        async with world.sending() as send:
            async with world.listening(event, first):
                await send(event, *some(range(20)))
                await handled(first, range(20))
            replay = f"{world.name}.replay"
            async with world.listening(event, again, group=replay, start="earliest"):
                await handled(again, range(20))

    world.broker.run(scenario())


@pytest.mark.promise("replay")
def test_only_what_comes_now(world: World) -> None:
    async def scenario() -> None:
        first, late, event = Seen(), Seen(), world.event()
        async with world.sending() as send, world.listening(event, first):
            await send(event, *some(range(20)))
            await handled(first, range(20))
            latest = f"{world.name}.latest"
            async with world.listening(event, late, group=latest, start="latest"):
                await send(event, *some(range(20, 25)))
                await handled(late, range(20, 25))
        assert set(late.numbers) == set(range(20, 25))

    world.broker.run(scenario())


@pytest.mark.promise("moments")
def test_from_a_moment(world: World) -> None:
    async def scenario() -> None:
        first, late, event = Seen(), Seen(), world.event()
        async with world.sending() as send, world.listening(event, first):
            await send(event, *some(range(20)))
            await handled(first, range(20))
            await asyncio.sleep(0.5)
            moment = datetime.fromtimestamp(world.broker.wall(), UTC)
            await send(event, *some(range(20, 25)))
            since = f"{world.name}.since"
            start = moment - timedelta(seconds=0.2)
            async with world.listening(event, late, group=since, start=start):
                await handled(late, range(20, 25))
        assert set(late.numbers) == set(range(20, 25))

    world.broker.run(scenario())


@pytest.mark.promise("outlives")
def test_what_comes_while_nobody_listens_waits(world: World) -> None:
    async def scenario() -> None:
        seen, event = Seen(), world.event()
        async with world.sending() as send:
            async with world.listening(event, seen):
                await send(event, *some(range(3)))
                await handled(seen, range(3))
            await send(event, *some(range(3, 8)))
            async with world.listening(event, seen):
                await handled(seen, range(8))
        assert sorted(seen.numbers) == list(range(8))

    world.broker.run(scenario())


@pytest.mark.promise("shares")
def test_members_of_a_group_share(world: World) -> None:
    async def scenario() -> None:
        one, two, event = Seen(), Seen(), world.event(key="id")
        async with (
            world.listening(event, one),
            world.listening(event, two),
            world.sending() as send,
        ):
            await until_shared(world)
            for number in range(200):
                await send(event, Created(id=str(number % 20), number=number))
            await until(
                lambda: {*one.numbers, *two.numbers} == set(range(200)), "all of both"
            )
        assert one.done and two.done

    world.broker.run(scenario())


async def until_shared(world: World) -> None:
    """Groups take a moment to settle who has what."""
    await asyncio.sleep(0.0 if world.promises.unroutable else 4.0)


@pytest.mark.promise("shares")
def test_who_leaves_gives_its_share_to_the_others(world: World) -> None:
    async def scenario() -> None:
        one, two, event = Seen(seconds=0.002), Seen(seconds=0.002), world.event()
        async with world.sending() as send, world.listening(event, one):
            async with world.listening(event, two):
                await until_shared(world)
                await send(event, *some(range(100)))
                await until(lambda: bool(one.done or two.done), "a beginning")
            await send(event, *some(range(100, 150)))
            await until(
                lambda: {*one.numbers, *two.numbers} == set(range(150)), "all of both"
            )

    world.broker.run(scenario())


@pytest.mark.promise("shares")
def test_members_come_and_go_under_load(world: World) -> None:
    """Nothing is lost; what was in flight may come twice."""

    async def scenario() -> None:
        got, event = set[int](), world.event(key="id")

        async def handle(value: Created, context: MessageContext) -> None:
            await asyncio.sleep(0.001)
            got.add(value.number)

        async def publish() -> None:
            async with world.sending() as send:
                for number in range(600):
                    await send(event, Created(id=str(number % 31), number=number))
                    await asyncio.sleep(0.002)

        async with world.listening(event, handle):
            publishing = asyncio.create_task(publish())
            for _ in range(2):
                async with world.listening(event, handle):
                    await asyncio.sleep(1.0)
            await publishing
            await until(lambda: got == set(range(600)), "all")

    world.broker.run(scenario())


@pytest.mark.promise("restart")
@pytest.mark.parametrize("end", ["cut", "stop", "kill"])
def test_a_broker_that_goes_and_comes_back(
    world: World, end: End, request: pytest.FixtureRequest
) -> None:
    """What was confirmed is not lost, and consumers find their way back."""
    if end not in world.broker.ends:
        pytest.skip(f"is not to {end} here")
    if end != "cut":
        # Only one that `make services` started can be stopped; it runs again after this.
        request.getfixturevalue(f"{world.broker.words[0]}_broker")

    async def scenario() -> None:
        seen, event = Seen(), world.event()
        confirmed: list[int] = []

        async def publish() -> None:
            async with world.sending() as send:
                number = 0
                while number < 200:
                    try:
                        await send(event, Created(id="a", number=number))
                    except CallError:
                        await asyncio.sleep(0.2)  # said so: not known to be there
                        continue
                    confirmed.append(number)
                    number += 1
                    await asyncio.sleep(0.005)

        async with world.listening(event, seen):
            publishing = asyncio.create_task(publish())
            await until(lambda: len(confirmed) > 20, "a beginning")
            await world.broker.go(end)
            await asyncio.sleep(0.5)
            await world.broker.come_back(end)
            await publishing
            await until(lambda: set(confirmed) <= set(seen.numbers), "all confirmed")
        assert confirmed == list(range(200))

    world.broker.run(scenario())
