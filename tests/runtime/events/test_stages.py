"""What a transport does one after the other, whoever else is at it meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from codegen.runtime.events import DrainReport
from codegen.runtime.events.ending import Ending
from codegen.runtime.events.lanes import Lanes
from codegen.runtime.events.life import Life
from tests.runtime.virtual import VirtualTime

CLOSED = "the Thing was closed, for good: make another"
DRAINED = "the Thing was drained while it started"
SETTLED = DrainReport(settled=1)


class Thing:
    """Takes a second for whatever it does, but for a stop, which takes as many as it may."""

    def __init__(self, time: VirtualTime) -> None:
        self.time = time
        self.said: list[str] = []
        self.error: Exception | None = None
        self.stopping, self.undoing = 1.0, 0.0
        lanes = list[Lanes[Any]]()
        self.life = Life("Thing", self._begin, self._stop, self._release, lambda: lanes)

    def say(self, what: str) -> None:
        self.said.append(f"{self.time.now:g} {what}")

    async def _begin(self) -> None:
        self.say("begins")
        try:
            await asyncio.sleep(1.0)
        except asyncio.CancelledError:
            await asyncio.sleep(self.undoing)
            self.say("does not begin")
            raise
        if self.error is not None:
            raise self.error
        self.say("has begun")

    async def _stop(self, ending: Ending) -> DrainReport:
        self.say("stops")
        work = asyncio.create_task(asyncio.sleep(self.stopping))
        late = await ending.wait([work])
        work.cancel()
        self.say("has stopped")
        return DrainReport(settled=1 - len(late), abandoned=len(late))

    async def _release(self) -> None:
        self.say("lets go")

    async def publish(self, seconds: float) -> str:
        with self.life.publishing:
            self.say("publishes")
            await asyncio.sleep(seconds)
            self.say("has published")
            return "sent"


@pytest.fixture
def thing(time: VirtualTime) -> Thing:
    return Thing(time)


async def refused(doing: Any, told: str) -> None:
    with pytest.raises(RuntimeError) as caught:
        await doing
    assert str(caught.value) == told


def test_starts_at_once_are_one(thing: Thing) -> None:
    """And none returns before it has begun."""

    async def main() -> None:
        await asyncio.gather(*(thing.life.start() for _ in range(3)))
        assert (thing.time.now, thing.life.stage) == (1.0, "started")
        await thing.life.start()

    thing.time.run(main())
    assert thing.said == ["0 begins", "1 has begun"]


def test_what_fails_to_start_is_stopped_and_can_be_started(thing: Thing) -> None:
    thing.error, thing.stopping = ValueError("no"), 0.0

    async def main() -> None:
        one, two = asyncio.create_task(thing.life.start()), asyncio.Event()

        async def second() -> None:
            await thing.life.start()
            two.set()

        other = asyncio.create_task(second())
        with pytest.raises(ValueError, match="no"):
            await one
        thing.error = None
        await other
        assert thing.life.started

    thing.time.run(main())
    assert thing.said == [
        "0 begins",
        "1 stops",
        "1 has stopped",
        "1 begins",
        "2 has begun",
    ]


def test_a_start_that_is_cancelled_is_stopped(thing: Thing) -> None:
    async def main() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.5):
                await thing.life.start()
        assert thing.life.stage == "stopped"

    thing.time.run(main())
    assert thing.said == [
        "0 begins",
        "0.5 does not begin",
        "0.5 stops",
        "0.5 has stopped",
    ]


def test_a_drain_ends_a_start(thing: Thing) -> None:
    """That of one who waits for its turn, too: nothing begins after the drain."""

    async def main() -> None:
        starts = [asyncio.create_task(thing.life.start()) for _ in range(2)]
        await asyncio.sleep(0.5)
        assert await thing.life.drain(5.0) == SETTLED
        for start in starts:
            await refused(start, DRAINED)
        assert thing.life.stage == "stopped"
        await thing.life.start()

    thing.time.run(main())
    assert thing.said == [
        "0 begins",
        "0.5 does not begin",
        "0.5 stops",
        "1.5 has stopped",
        "1.5 begins",
        "2.5 has begun",
    ]


def test_a_drain_does_not_wait_for_long_until_a_start_is_undone(thing: Thing) -> None:
    """As where a broker does not answer."""
    thing.undoing = 10.0

    async def main() -> None:
        start = asyncio.create_task(thing.life.start())
        await asyncio.sleep(0.5)
        await thing.life.drain(0.0)
        assert thing.time.now == 1.5
        await refused(start, DRAINED)

    thing.time.run(main())


def test_to_close_ends_a_start_for_good(thing: Thing) -> None:
    async def main() -> None:
        starts = [asyncio.create_task(thing.life.start()) for _ in range(2)]
        await asyncio.sleep(0.5)
        await thing.life.close()
        for start in [*starts, thing.life.start()]:
            await refused(start, CLOSED)

    thing.time.run(main())
    assert thing.said[-1] == "1.5 lets go"
    assert "1.5 begins" not in thing.said


def test_a_start_waits_for_a_drain(thing: Thing) -> None:
    async def main() -> None:
        await thing.life.start()
        draining = asyncio.create_task(thing.life.drain(5.0))
        await asyncio.sleep(0.5)
        await thing.life.start()
        assert draining.done()
        assert thing.life.started

    thing.time.run(main())
    assert thing.said[2:] == [
        "1 stops",
        "2 has stopped",
        "2 begins",
        "3 has begun",
    ]


def test_whoever_cancels_a_drain_waits_for_nothing_more(thing: Thing) -> None:
    """But it comes to its end: what was begun does not live on."""
    thing.stopping = 3600.0

    async def main() -> None:
        await thing.life.start()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1.0):
                await thing.life.drain(1800.0)
        assert (thing.life.stage, thing.time.now) == ("stopped", 2.0)
        await thing.life.start()
        assert thing.life.started

    thing.time.run(main())


def test_of_drains_at_once_the_shortest_is_told(thing: Thing) -> None:
    thing.stopping = 3600.0

    async def main() -> None:
        await thing.life.start()
        drains = [thing.life.drain(seconds) for seconds in (9.0, 2.0, 5.0)]
        reports = await asyncio.gather(*drains)
        assert reports == [DrainReport(), DrainReport(abandoned=1), DrainReport()]
        assert thing.time.now == 3.0
        assert await thing.life.drain(1.0) == DrainReport()  # there is nothing

    thing.time.run(main())


def test_to_close_waits_for_what_is_being_published(thing: Thing) -> None:
    """Who is under way when handlers still are may publish; afterwards nobody may."""

    async def main() -> None:
        await thing.life.start()
        closing = [asyncio.create_task(thing.life.close()) for _ in range(2)]
        await asyncio.sleep(0.5)
        assert await thing.publish(0.1) == "sent"
        late = asyncio.create_task(thing.publish(3.0))
        await asyncio.sleep(1.0)
        assert thing.life.closed
        await refused(thing.publish(0.0), CLOSED)
        await asyncio.gather(*closing)
        assert late.done()
        await thing.life.close()

    thing.time.run(main())
    assert thing.said == [
        "0 begins",
        "1 has begun",
        "1 stops",
        "1.5 publishes",
        "1.6 has published",
        "1.6 publishes",
        "2 has stopped",
        "4.6 has published",
        "4.6 lets go",
    ]


def test_to_close_lets_go_though_the_end_went_wrong(thing: Thing) -> None:
    async def fails(ending: Ending) -> DrainReport:
        raise ValueError("no")

    thing.life._stop = fails

    async def main() -> None:
        await thing.life.start()
        with pytest.raises(ValueError, match="no"):
            await thing.life.close()

    thing.time.run(main())
    assert thing.said[-1] == "1 lets go"


@pytest.mark.parametrize(
    ("stage", "allowed"),
    [
        (lambda life: life.start(), False),
        (lambda life: life.drain(0.0), True),
    ],
)
def test_when_to_subscribe(
    thing: Thing, stage: Callable[[Life], Any], allowed: bool
) -> None:
    async def main() -> None:
        thing.life.check_idle()
        doing = asyncio.create_task(stage(thing.life))
        await asyncio.sleep(0.5)
        if allowed:
            thing.life.check_idle()
        else:
            with pytest.raises(RuntimeError) as caught:
                thing.life.check_idle()
            assert str(caught.value) == "the Thing has started: subscribe before"
        await doing

    thing.time.run(main())


def test_what_a_broker_does_not_answer_is_cut_off(time: VirtualTime) -> None:
    """A good-bye has a moment all the same; what it raises in time is heard."""

    async def fails() -> None:
        raise ValueError("no")

    async def main() -> None:
        ending = Ending(0.0)
        await ending.bound(asyncio.sleep(3600.0))
        assert time.now == 1.0
        with pytest.raises(ValueError, match="no"):
            await ending.bound(fails())
        await ending.bound(asyncio.sleep(0.5))
        assert time.now == 1.5

    time.run(main())
