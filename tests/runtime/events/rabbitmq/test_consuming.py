"""Consumers of one quorum queue: what they hold, give back, and count against a message."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from codegen.runtime.errors import TransportError
from codegen.runtime.events import Event, Json, Payload
from codegen.runtime.events.ending import Ending
from codegen.runtime.events.message import Message
from codegen.runtime.events.outcome import ACKNOWLEDGE, Settlement
from codegen.runtime.models import ContractModel
from tests.runtime.events.rabbitmq.queue import (
    Channel,
    Entry,
    Publishing,
    Queue,
    Replica,
)
from tests.runtime.virtual import VirtualTime

HOUR = 3600.0
LIMIT = 1800.0
"""Seconds: what is held unsettled for longer has the broker close the channel."""


class Play:
    """A queue, its consumers, and what their handlers saw."""

    def __init__(self, time: VirtualTime) -> None:
        self.time = time
        self.queue = Queue()
        self.handled: list[str] = []
        self.attempts: dict[str, list[int]] = {}
        self.script: dict[str, list[Settlement]] = {}
        self.replicas: list[Replica] = []
        self.seconds = 0.01
        self.inside = self.beside_suspect = 0

    async def deliver(self, message: Message) -> Settlement:
        self.inside += 1
        self.handled.append(message.message_id)
        self.attempts.setdefault(message.message_id, []).append(message.attempt)
        await asyncio.sleep(self.seconds)
        if message.message_id == "suspect":
            self.beside_suspect += self.inside - 1
        self.inside -= 1
        script = self.script.get(message.message_id)
        return script.pop(0) if script else ACKNOWLEDGE

    async def start(self, count: int, **options: object) -> None:
        for _ in range(count):
            one = Replica(self.time, self.queue, self.deliver, **options)  # type: ignore[arg-type]
            self.replicas.append(one)
        await asyncio.gather(*(one.start() for one in self.replicas))

    async def warm(self) -> None:
        """Have every consumer take in as many as it may."""
        for number in range(40 * len(self.replicas)):
            self.queue.push(Entry(f"warm{number}"))
        await self.settled()
        await asyncio.sleep(2.0)
        self.handled.clear()

    async def settled(self) -> None:
        """Wait until the queue is empty, and nothing is held."""
        await asyncio.sleep(0.1)
        await self.until(lambda: not self.queue.entries and not self.held, 0.5)

    async def until(self, holds: Callable[[], bool], every: float = 0.01) -> None:
        while not holds():
            await asyncio.sleep(every)

    @property
    def held(self) -> int:
        return sum(one.in_flight for one in self.replicas)

    @property
    def buried(self) -> list[str]:
        return [
            str(sent.properties.message_id)
            for one in self.replicas
            for sent in one.publishing.sent
            if sent.place.endswith(".dead")
        ]

    async def stop(self) -> None:
        await asyncio.gather(*(one.stop(Ending(10.0)) for one in self.replicas))


@pytest.fixture
def play(time: VirtualTime) -> Play:
    return Play(time)


@pytest.mark.parametrize("count", [10, 15, 19])
@pytest.mark.parametrize("warm", [True, False])
def test_a_suspect_is_handled_by_the_first_that_gets_it(
    play: Play, count: int, warm: bool
) -> None:
    """However many there are: none gives it back, nor anything else with it."""

    async def main() -> None:
        await play.start(15)
        if warm:
            await play.warm()
        others = [Entry(f"other{number}") for number in range(30)]
        suspect = Entry("suspect", count=count)
        play.queue.push(*others[:15], suspect, *others[15:])
        await play.settled()
        await play.stop()
        assert suspect.count == count

    play.time.run(main())
    assert sorted(play.handled) == sorted(
        ["suspect", *(f"other{number}" for number in range(30))]
    )
    assert (play.buried, play.queue.came_back) == ([], 0)


def test_a_suspect_is_handled_when_nothing_else_is(play: Play) -> None:
    async def main() -> None:
        await play.start(1)
        await play.warm()
        play.seconds = 5.0
        for number in range(60):
            many = 12 if number in (20, 21, 40) else 0
            play.queue.push(Entry("suspect" if many else str(number), count=many))
        await play.settled()
        await play.stop()

    play.time.run(main())
    assert len(play.handled) == 60
    assert (play.beside_suspect, play.queue.came_back) == (0, 0)


def test_whatever_goes_wrong_while_more_is_taken_in_it_begins_anew(
    play: Play, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Else the suspect, and all that came after it, would be kept for ever."""
    cancel, failures = Channel.basic_cancel, [KeyError("ctag")]

    async def basic_cancel(channel: Channel, tag: str) -> None:
        if failures and tag != "t0":
            raise failures.pop()
        await cancel(channel, tag)

    async def main() -> None:
        await play.start(1)
        await play.warm()
        monkeypatch.setattr(Channel, "basic_cancel", basic_cancel)
        play.queue.push(Entry("suspect", count=12), Entry("b"))
        async with asyncio.timeout(60):
            await play.settled()
        await play.stop()

    play.time.run(main())
    assert sorted(play.handled) == ["b", "suspect"]
    assert "g.op: begins anew" in caplog.messages


def test_what_comes_after_a_suspect_of_its_key_stays_after_it(play: Play) -> None:
    async def main() -> None:
        await play.start(1, key="id")
        await play.warm()
        play.queue.push(
            Entry("before", key="k"),
            Entry("suspect", count=12, key="k"),
            Entry("after", key="k"),
        )
        await play.settled()
        await play.stop()

    play.time.run(main())
    assert play.handled == ["before", "suspect", "after"]


def test_what_was_delivered_too_often_is_buried(play: Play) -> None:
    async def main() -> None:
        await play.start(3)
        await play.warm()
        play.queue.push(Entry("killer", count=20), Entry("other"))
        await play.settled()
        await play.stop()

    play.time.run(main())
    assert (play.handled, play.buried) == (["other"], ["killer"])


@pytest.mark.parametrize("in_flight", [1, 2, 7])
def test_no_more_than_wanted_are_held_and_in_time_so_many(
    play: Play, in_flight: int
) -> None:
    """Nothing goes back so that more can be taken in."""

    async def main() -> None:
        await play.start(1, in_flight=in_flight)
        play.seconds = 3.0
        play.queue.push(*(Entry(str(number)) for number in range(40)))
        await asyncio.sleep(2.0)
        assert play.held == in_flight
        await play.settled()
        play.queue.push(*(Entry(str(number)) for number in range(40)))
        await play.until(lambda: play.held == in_flight)
        await play.settled()
        await play.stop()

    play.time.run(main())
    assert (play.queue.most, play.queue.came_back) == (in_flight, 0)
    assert len(play.handled) == 80


def test_what_a_handler_needs_may_be_away_for_hours(play: Play) -> None:
    """No channel is closed for it, no attempt lost, and nobody taken for a killer."""
    hold = Settlement(action="hold", after=120.0, reason="open")
    until = 9 * HOUR

    async def deliver(message: Message) -> Settlement:
        if play.time.now < until:
            return hold
        return await play.deliver(message)

    async def main() -> None:
        play.replicas.append(Replica(play.time, play.queue, deliver))
        await play.replicas[0].start()
        play.queue.push(*(Entry(str(number)) for number in range(150)))
        await play.settled()
        await play.stop()

    play.time.run(main())
    assert play.attempts == {str(number): [1] for number in range(150)}
    assert play.buried == []
    assert play.queue.oldest < LIMIT


@pytest.mark.parametrize("after", [700.0, 7200.0])
def test_a_key_waits_for_its_next_attempt_however_long(
    play: Play, after: float
) -> None:
    """It goes back before the broker takes it, comes again, and keeps its place."""
    again = Settlement(action="retry", after=after, reason="not yet")

    async def main() -> None:
        play.script["first"] = [again, again]
        await play.start(1, key="id")
        play.queue.push(
            Entry("first", key="k"), Entry("second", key="k"), Entry("other", key="o")
        )
        await play.settled()
        await play.stop()

    play.time.run(main())
    assert play.handled == ["first", "other", "first", "first", "second"]
    assert play.attempts["first"] == [1, 2, 3]
    assert 2 * after < play.time.now < 2 * after + 60.0
    assert play.queue.oldest < LIMIT
    assert (play.buried, play.replicas[0].publishing.sent) == ([], [])


def test_a_handler_that_takes_long_is_left_alone(play: Play) -> None:
    """Where it may is for the settings of the broker to say."""

    async def main() -> None:
        play.seconds = 2 * HOUR
        await play.start(1)
        play.queue.push(Entry("a"))
        await play.settled()
        await play.stop()

    play.time.run(main())
    assert (play.handled, play.queue.came_back) == (["a"], 0)


def test_attempts_outlive_a_lost_connection(play: Play) -> None:
    """Where they are counted in memory, as those of a key are."""
    again = Settlement(action="retry", after=10.0, reason="not yet")

    async def main() -> None:
        play.script["a"] = [again, again]
        await play.start(1, key="id")
        play.queue.push(Entry("a", key="k"))
        await asyncio.sleep(5.0)
        await play.replicas[0].link.channels[-1].close()
        await play.settled()
        await play.stop()

    play.time.run(main())
    assert play.attempts["a"] == [1, 2, 3]


def test_a_copy_that_waited_elsewhere_is_not_what_it_is_a_copy_of(play: Play) -> None:
    """It has the same id, and attempts of its own."""
    told = {"x-attempt": "4", "x-origin-queue": "g.op", "x-origin-address": "a"}

    async def main() -> None:
        play.script["a"] = [Settlement(action="retry", after=60.0, reason="no")]
        await play.start(1, key="id")
        original = Entry("a", key="k")
        play.queue.push(original)
        await asyncio.sleep(5.0)
        original.headers = told
        await play.replicas[0].link.channels[-1].close()
        await play.settled()
        await play.stop()

    play.time.run(main())
    assert play.attempts["a"] == [1, 5]


DEAD = Settlement(action="dead_letter", reason="rejected: no", error="Reject")
AWAY = TransportError("broker away", sent=False)
REFUSED = TransportError("too large", sent=False, permanent=True, ours=True)


@pytest.mark.parametrize(
    "settlement", [DEAD, Settlement(action="retry", after=1.0, reason="no")]
)
def test_what_is_sent_on_is_tried_again_and_not_handled_again(
    play: Play, settlement: Settlement
) -> None:
    """While a broker is away nothing is lost, and nobody else waits."""
    publishing = Publishing(*[AWAY] * 5)

    async def main() -> None:
        play.script["a"] = [settlement]
        await play.start(1, publishing=publishing)
        play.queue.push(Entry("a"), Entry("b"))
        await play.settled()
        await play.stop()

    play.time.run(main())
    assert (sorted(play.handled), publishing.tries) == (["a", "b"], 6)
    assert [sent.properties.message_id for sent in publishing.sent] == ["a"]


def test_who_cannot_settle_is_not_ready(play: Play) -> None:
    """As when dead letters are refused: one try in vain may be bad luck, two are none."""
    publishing, ready = Publishing(*[AWAY] * 3), dict[int, bool]()

    async def main() -> None:
        play.time.luck = 1.0
        play.script["a"] = [DEAD]
        await play.start(1, publishing=publishing)
        play.queue.push(Entry("a"))
        await play.until(lambda: publishing.tries > 0)
        while publishing.tries < 4:
            await asyncio.sleep(0.1)
            ready[publishing.tries] = play.replicas[0].ready
        await play.settled()
        assert play.replicas[0].ready
        await play.stop()

    play.time.run(main())
    assert ready == {1: True, 2: False, 3: False, 4: True}


def test_what_is_refused_for_good_stays_and_is_seen(
    play: Play, caplog: pytest.LogCaptureFixture
) -> None:
    """Such as a body for which the broker has become too small."""
    publishing = Publishing(*[REFUSED] * 99)

    async def main() -> None:
        play.script["a"] = [DEAD]
        await play.start(1, publishing=publishing)
        play.queue.push(Entry("a"), Entry("b"))
        await asyncio.sleep(1000.0)
        assert (play.held, sorted(play.handled)) == (1, ["a", "b"])
        await play.stop()
        assert [entry.message_id for entry in play.queue.entries] == ["a"]

    play.time.run(main())
    assert publishing.tries < 20
    assert "a message could not be settled, again in 10 s: too large" in caplog.messages


class Thing(ContractModel):
    id: str


def test_who_sends_no_key_has_the_one_of_the_contract(play: Play) -> None:
    """It is read from the body; what has none there has no order."""
    thing: Payload[Thing] = Payload(name="Thing", content=Json(Thing))
    event: Event[Thing] = Event(
        name="op", address="a", payloads=(thing,), group="g", key="id"
    )

    async def main() -> None:
        play.script["first"] = [Settlement(action="retry", after=9.0, reason="no")]
        await play.start(1, event=event)
        for message_id, body in (
            ("first", b'{"id": "k"}'),
            ("second", b'{"id": "k"}'),
            ("other", b'{"id": "o"}'),
            ("junk", b"{"),
        ):
            play.queue.push(Entry(message_id, body=body))
        await play.settled()
        await play.stop()

    play.time.run(main())
    assert play.handled == ["first", "other", "junk", "first", "second"]
