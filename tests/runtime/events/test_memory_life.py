"""The in-memory transport: what it keeps, holds back, and leaves at its end."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from codegen.runtime import CircuitOpen, Policy, Retry
from codegen.runtime.events import (
    DrainReport,
    Failure,
    Health,
    MemoryTransport,
    MessageContext,
    Origin,
    Publisher,
    Reject,
    Start,
    bind,
)
from codegen.runtime.events import Retry as Again
from tests.runtime.events.test_memory import SEND, Created, Seen, World, on
from tests.runtime.virtual import VirtualTime


@pytest.fixture
def world(time: VirtualTime) -> World:
    world = World(time)
    world.transport = MemoryTransport(clock=time.clock, now=lambda: 1000.0 + time.now)
    world.publisher = Publisher(world.transport)
    return world


def numbers(seen: Seen) -> list[int]:
    return [event.number for event in seen.events]


def test_a_dead_letter_tells_its_story(world: World) -> None:
    world.listen(Seen(ValueError("one"), KeyError("two"), Reject("no such customer")))
    world.send(Created(id="a"))
    (letter,) = world.transport.dead_letters
    assert letter.failure == Failure(
        reason="rejected: no such customer",
        error="Reject",
        attempts=3,
        first=1000.0,
        last=1003.0,
        origin=Origin(queue="q", exchange="shop", address="order.created"),
    )
    assert letter.message.failure == letter.failure


def test_what_a_handler_needs_is_away(world: World) -> None:
    """All wait, and no attempt is used up, though there is only one."""
    seen = Seen(*(CircuitOpen("away", retry_after=5.0) for _ in range(3)))
    world.listen(seen, on(policy=Policy(retry=Retry(attempts=1))))
    reports: list[Health] = []

    async def main() -> None:
        await world.transport.start()
        for number in range(2):
            await world.publisher._publish(SEND, Created(id="a", number=number), {})
        await asyncio.sleep(1.0)
        reports.append(await world.transport.health())
        await world.transport.idle()
        reports.append(await world.transport.health())
        await world.transport.drain()

    world.time.run(main())
    assert numbers(seen) == [0, 0, 0, 0, 1]
    assert [context.attempt for context in seen.contexts] == [1] * 5
    assert world.time.now == 15.0
    assert world.reasons == []
    assert [(one.ready, one.paused, dict(one.lag)) for one in reports] == [
        (True, ("q",), {"q": 2}),
        (True, (), {"q": 0}),
    ]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("committed", [0, 1, 2]),
        ("latest", []),
        ("earliest", [0, 1, 2]),
        (1, [1, 2]),
        (datetime.fromtimestamp(1002.0, UTC), [2]),
    ],
)
def test_what_was_sent_can_come_again(
    world: World, start: Start, expected: list[int]
) -> None:
    world.listen(Seen(), on("first"))

    async def send() -> None:
        for number in range(3):
            await world.publisher._publish(SEND, Created(id="a", number=number), {})
            await asyncio.sleep(1.0)

    world.time.run(send())
    late = Seen()
    bind(world.transport, on("late"), "g", late, start=start)
    world.send()
    assert numbers(late) == expected


def test_who_shares_a_queue_shares_what_comes_again(world: World) -> None:
    world.listen(Seen(), on("first"))
    world.send(*(Created(id="a", number=number) for number in range(3)))
    one, two = Seen(), Seen()
    bind(world.transport, on("late"), "g", one, start="earliest")
    bind(world.transport, on("late"), "g", two, start="earliest")
    world.send()
    assert sorted(numbers(one) + numbers(two)) == [0, 1, 2]


@pytest.mark.parametrize("start", ["committed", "earliest", 0])
def test_who_joins_later_gets_nothing_again(world: World, start: Start) -> None:
    """A group that has read goes on where it left off, whoever joins it."""
    one, two = Seen(), Seen()
    world.listen(one)
    world.send(*(Created(id="a", number=number) for number in range(3)))
    bind(world.transport, on(), "g", two, start=start)
    world.send()
    assert (numbers(one), numbers(two)) == ([0, 1, 2], [])


def test_who_joins_later_reads_what_nobody_of_the_group_did(world: World) -> None:
    """Where another operation shares a queue, and is bound to something else."""
    world.listen(Seen(), on("elsewhere"))
    one, two = Seen(), Seen()
    bind(world.transport, on("q", bind=("order.paid",)), "g", one)
    world.send(*(Created(id="a", number=number) for number in range(3)))
    bind(world.transport, on("q", bind=("order.created",)), "g", two)
    world.send()
    assert sorted(numbers(one) + numbers(two)) == [0, 1, 2]


def test_no_more_are_held_than_in_flight(world: World) -> None:
    """One that waits for its next attempt is one of them, if its key waits with it."""
    began: list[tuple[float, str, int]] = []
    inside = [0, 0]

    async def handle(event: Created, context: MessageContext) -> None:
        began.append((world.time.now, event.id, context.attempt))
        inside[0] += 1
        inside[1] = max(inside)
        await asyncio.sleep(1.0)
        inside[0] -= 1
        if event.id == "fails" and context.attempt == 1:
            raise Again("later", after=10.0)

    policy = Policy(retry=Retry(attempts=2))
    event = on(key="id", policy=policy)
    bind(world.transport, event, "g", handle, in_flight=2, concurrency=16)
    world.send(*(Created(id=name) for name in ("fails", "b", "c", "d")))
    assert inside[1] == 2
    assert began == [
        (0.0, "fails", 1),
        (0.0, "b", 1),
        (1.0, "c", 1),
        (2.0, "d", 1),
        (11.0, "fails", 2),
    ]


def test_what_waits_apart_leaves_room_for_others(world: World) -> None:
    """As in a queue for retries of a broker."""
    seen = Seen(Again("later", after=10.0))
    bind(world.transport, on(), "g", seen, in_flight=1)
    world.send(*(Created(id=name) for name in "abc"))
    assert [event.id for event in seen.events] == ["a", "b", "c", "a"]


def test_who_comes_after_the_start_is_served(world: World) -> None:
    """Brokers want to know all before; here nothing has to be declared."""
    seen = Seen()

    async def main() -> None:
        await world.transport.start()
        bind(world.transport, on(), "g", seen)
        await world.publisher._publish(SEND, Created(id="a"), {})
        await world.transport.idle()
        await world.transport.drain()

    world.time.run(main())
    assert len(seen.events) == 1


def test_a_drain_ends_pauses(world: World) -> None:
    """The next start goes on at once: a process that ended would have lost them, too."""
    seen = Seen(Again("later", after=60.0))
    world.listen(seen)

    async def main() -> None:
        await world.transport.start()
        await world.publisher._publish(SEND, Created(id="a"), {})
        await asyncio.sleep(1.0)
        await world.transport.drain()
        await world.transport.start()
        await world.transport.idle()
        await world.transport.drain()

    world.time.run(main())
    assert ([one.attempt for one in seen.contexts], world.time.now) == ([1, 2], 1.0)


def test_only_the_last_are_kept(time: VirtualTime) -> None:
    world = World(time)
    world.transport = MemoryTransport(clock=time.clock, keep=2)
    world.publisher = Publisher(world.transport)
    world.listen(Seen(), on("first"))
    world.send(*(Created(id="a", number=number) for number in range(3)))
    late = Seen()
    bind(world.transport, on("late"), "g", late, start="earliest")
    world.send()
    assert numbers(late) == [1, 2]


def test_a_moment_needs_a_time_zone(world: World) -> None:
    naive = datetime(2026, 1, 1)
    with pytest.raises(ValueError) as caught:
        bind(world.transport, on(), "g", Seen(), start=naive)
    assert str(caught.value) == ("start must have a time zone, not 2026-01-01T00:00:00")


@pytest.mark.parametrize("start", ["beginning", None, True, -1, 1.5])
def test_where_nothing_begins(world: World, start: Any) -> None:
    with pytest.raises(ValueError) as caught:
        bind(world.transport, on(), "g", Seen(), start=start)
    assert str(caught.value) == (
        "start must be 'committed', 'earliest', 'latest', a moment or an offset,"
        f" not {start!r}"
    )


def test_a_group_has_a_name(world: World) -> None:
    with pytest.raises(ValueError) as caught:
        bind(world.transport, on(), "", Seen())
    assert str(caught.value) == (
        "group must not be empty: members of one share messages"
    )


@pytest.mark.parametrize("name", ["in_flight", "concurrency"])
def test_none_at_once_is_no_number(world: World, name: str) -> None:
    options: Any = {name: 0}
    with pytest.raises(ValueError) as caught:
        bind(world.transport, on(), "g", Seen(), **options)
    assert str(caught.value) == (
        f"Subscription({name}=0): must be a whole number, 1 or more"
    )


async def _slow(event: Any, context: MessageContext) -> None:
    await asyncio.sleep(5.0)


@pytest.mark.parametrize(
    ("timeout", "report", "left"),
    [
        (30.0, DrainReport(settled=1), 2),
        (1.0, DrainReport(abandoned=1), 3),
    ],
)
def test_drain_finishes_what_was_begun_and_no_more(
    world: World, timeout: float, report: DrainReport, left: int
) -> None:
    bind(world.transport, on(), "g", _slow, concurrency=1)

    async def main() -> None:
        await world.transport.start()
        for number in range(3):
            await world.publisher._publish(SEND, Created(id=str(number)), {})
        await asyncio.sleep(1.0)
        assert await world.transport.drain(timeout) == report
        health = await world.transport.health()
        assert (health.ready, dict(health.lag)) == (False, {"q": left})
        await world.transport.start()  # and goes on where it was
        await world.transport.idle()
        await world.transport.close()

    world.time.run(main())
    assert world.reasons == []


def test_no_queue_begins_anything_while_another_drains(world: World) -> None:
    bind(world.transport, on("slow"), "g", _slow)
    quick = Seen()
    bind(world.transport, on("quick"), "g", quick, concurrency=1)

    async def main() -> None:
        await world.transport.start()
        await world.publisher._publish(SEND, Created(id="a"), {})
        await asyncio.sleep(1.0)
        draining = asyncio.create_task(world.transport.drain())
        await asyncio.sleep(1.0)
        await world.publisher._publish(SEND, Created(id="b"), {})
        await draining

    world.time.run(main())
    assert [event.id for event in quick.events] == ["a"]


def test_idle_does_not_wait_for_what_nobody_delivers(world: World) -> None:
    world.listen(Seen())
    world.send(Created(id="a"), started=False)
    world.time.run(world.transport.idle())
