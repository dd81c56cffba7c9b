"""One member of a group without a broker: generations, and messages that are not due."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field, replace
from typing import Any, cast

import pytest
from confluent_kafka import Message as Record
from confluent_kafka import TopicPartition

from codegen.runtime.clock import SYSTEM_CLOCK, Clock
from codegen.runtime.errors import TransportError
from codegen.runtime.events import (
    DeadLetterChannel,
    DrainReport,
    Failure,
    Json,
    Message,
    Origin,
    Payload,
    Subscription,
)
from codegen.runtime.events.ending import Ending
from codegen.runtime.events.failure import due_header, failed, failure_headers
from codegen.runtime.events.kafka import KafkaTransport
from codegen.runtime.events.kafka.assignment import Assigned
from codegen.runtime.events.kafka.condition import condition
from codegen.runtime.events.kafka.consuming import Consuming
from codegen.runtime.events.kafka.polling import Reading
from codegen.runtime.events.kafka.settling import Settling
from codegen.runtime.events.lanes import Lanes
from codegen.runtime.events.outage import Outage
from codegen.runtime.events.outcome import ACKNOWLEDGE, Settlement
from codegen.runtime.events.sharing import Sharing
from tests.runtime.events.kafka import scenes
from tests.runtime.events.kafka.scenes import Created, until

NOW = 1_000_000_000.0
OUTAGE = Outage(logging.getLogger("test"))
DEAD = Settlement(action="dead_letter", reason="no")


@dataclass
class Sent:
    """Stands for producer and topics: remembers what it is given, or refuses it."""

    refusals: int = 0
    permanent: bool = False
    most: int = 10**9
    sent: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    async def ensure(self, topic: str, **how: object) -> bool:
        return False

    async def send(self, topic: str, value: Any, key: Any, headers: Any) -> None:
        if self.refusals:
            self.refusals -= 1
            raise TransportError("away", sent=True, permanent=self.permanent)
        size = sum(len(name) + len(text or "") for name, text in headers)
        if size > self.most:
            raise TransportError("too large", sent=True, permanent=True, ours=True)
        self.sent.append((topic, {name: text.decode() for name, text in headers}))


@dataclass
class Deliver:
    """Handles what its gate lets through."""

    settlement: Settlement = ACKNOWLEDGE
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    got: list[Message] = field(default_factory=list)

    async def __call__(self, message: Message) -> Settlement:
        self.got.append(message)
        await self.gate.wait()
        return self.settlement


def _member(
    deliver: Deliver,
    sent: Sent,
    settle: float = 5.0,
    clock: Clock = SYSTEM_CLOCK,
    **changes: Any,
) -> Consuming:
    event = scenes.event(**{"key": None, "address": "t", **changes})
    sharing = Sharing([Subscription(event=event, group="g", deliver=deliver)])
    reading = Reading(
        config={},
        group="g",
        places=("t",),
        start="committed",
        commit_every=1.0,
        commit_after=10,
        settle=settle,
        timeout=1.0,
        outage=OUTAGE,
    )

    def settling(noticed: Any) -> Settling:
        fake = cast("Any", sent)
        return Settling(
            group="g",
            producing=fake,
            topics=fake,
            channels=frozenset({None}),
            levels=(),
            noticed=noticed,
            now=lambda: NOW,
        )

    member = Consuming(reading, sharing, settling, clock, lambda: NOW)
    member.lanes.start()
    return member


def _take(member: Consuming, part: Assigned, *offsets: int, **options: Any) -> None:
    """Have the member get records, as from its poller."""
    records = [
        Record(
            topic=part.topic,
            partition=part.partition,
            offset=offset,
            **{"value": b"{}", "timestamp": (1, round(NOW * 1000)), **options},
        )
        for offset in offsets
    ]
    member.window.handed += len(records)
    member.take({(part.topic, part.partition): part}, records)


def test_an_earlier_generation_is_not_heard() -> None:
    """What is acknowledged late changes nothing, also when the partition is back."""

    async def run() -> None:
        deliver = Deliver()
        member = _member(deliver, Sent())
        first, again = Assigned("t", 0, "g"), Assigned("t", 0, "g")
        _take(member, first, 5, 6)
        await until(lambda: len(deliver.got) == 2)
        member.lose([first])
        assert member.window.under_way == 0
        _take(member, again, 5)
        deliver.gate.set()
        await until(lambda: again.progress.commit_at() == 6)
        assert first.progress.commit_at() is None
        assert member.window.under_way == 0
        # What was fetched for the earlier one and handed over late is passed over.
        _take(member, first, 7)
        assert (member.window.under_way, len(member.lanes)) == (0, 0)
        await member.stop(Ending(1))

    asyncio.run(run())


def test_leaving_settles_what_was_begun() -> None:
    """What is under way ends and counts; what was not begun is left to others."""

    async def run() -> None:
        deliver = Deliver()
        member = _member(deliver, Sent())
        part = Assigned("t", 0, "g")
        _take(member, part, *range(20))  # 16 at once
        await until(lambda: len(deliver.got) == 16)
        leaving = asyncio.create_task(member.leave([part]))
        await until(lambda: part.leaving)
        deliver.gate.set()
        await leaving
        assert part.progress.commit_at() == 16
        assert len(deliver.got) == 16
        assert member.window.under_way == 0
        await member.stop(Ending(1))

    asyncio.run(run())


def test_leaving_does_not_wait_for_ever() -> None:
    """A handler that takes too long is not waited for."""

    async def run() -> None:
        deliver = Deliver()
        member = _member(deliver, Sent(), settle=0.01)
        part = Assigned("t", 0, "g")
        _take(member, part, 1)
        await until(lambda: len(deliver.got) == 1)
        await member.leave([part])
        assert part.progress.commit_at() is None
        deliver.gate.set()
        await member.stop(Ending(1))
        assert part.progress.commit_at() is None

    asyncio.run(run())


def test_what_came_before_is_passed_over() -> None:
    """A record that was delivered in this generation is not delivered again in it."""

    async def run() -> None:
        deliver = Deliver()
        deliver.gate.set()
        member = _member(deliver, Sent())
        part = Assigned("t", 0, "g")
        _take(member, part, 3, 4)
        _take(member, part, 4, 9)
        await member.lanes.idle()
        assert part.progress.commit_at() == 10
        assert len(deliver.got) == 3
        assert part.position == 10
        await member.stop(Ending(1))

    asyncio.run(run())


def test_what_stands_elsewhere_now_is_not_passed_over(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A topic that was made anew begins at 0: what came before has other times."""

    async def run() -> None:
        deliver, orders = Deliver(), list[tuple[Assigned, int]]()
        member = _member(deliver, Sent())
        monkeypatch.setattr(
            member.poller, "anew", lambda part, at: orders.append((part, at))
        )
        part = Assigned("t", 0, "g")
        _take(member, part, 18, 19)
        _take(member, part, 0, 1, timestamp=(1, round(NOW * 1000) + 5))
        assert orders == [(part, 0)]  # once
        assert (part.live, part.leaving, member.window.under_way) == (False, True, 0)
        deliver.gate.set()
        await member.lanes.idle()
        assert (
            part.progress.commit_at() is None
        )  # that it was handled means nothing now
        await member.stop(Ending(1))

    asyncio.run(run())
    (said,) = caplog.messages
    assert said == (
        "t/0: goes on at 0, where something else stands than before: was the topic deleted?"
    )


def test_what_could_not_be_settled_is_settled_again() -> None:
    """The handler is not asked twice; the record is done when its place is confirmed."""

    async def run() -> None:
        deliver, sent = Deliver(DEAD), Sent(refusals=1)
        deliver.gate.set()
        member = _member(deliver, sent)
        part = Assigned("t", 0, "g")
        _take(member, part, 3)
        await until(lambda: not sent.refusals)
        assert part.progress.commit_at() is None
        await until(lambda: part.progress.commit_at() == 4)
        assert len(deliver.got) == 1
        assert [topic for topic, _ in sent.sent] == ["t.dead.g"]
        await member.stop(Ending(1))

    asyncio.run(run())


def test_a_letter_that_is_too_large_tells_where_it_stood() -> None:
    """Its bytes are kept, and the record that it came from is named."""

    async def run() -> None:
        reason = "x" * 5000 + "\ud800"
        deliver = Deliver(Settlement(action="dead_letter", reason=reason))
        sent = Sent(most=1000)
        deliver.gate.set()
        member = _member(deliver, sent)
        part = Assigned("t", 0, "g")
        _take(member, part, 3, headers=[("h", b"1")])
        await until(lambda: part.progress.commit_at() == 4)
        ((topic, headers),) = sent.sent
        assert topic == "t.dead.g"
        assert (headers["x-origin-queue"], headers["x-origin-offset"]) == ("t", "3")
        assert headers["x-failure-reason"] == "see the origin"
        assert "h" not in headers
        await member.stop(Ending(1))

    asyncio.run(run())


@pytest.mark.parametrize(
    ("channel", "place"),
    [(None, "t.dead.g"), (DeadLetterChannel(address="lost"), "lost")],
)
def test_what_nothing_takes_to_wait_in_is_dead(
    channel: DeadLetterChannel | None, place: str
) -> None:
    """It goes where the contract wants dead letters, as any other."""

    async def run() -> None:
        deliver = Deliver(Settlement(action="retry", after=0.1, reason="no"))
        sent = Sent(refusals=1, permanent=True)
        deliver.gate.set()
        member = _member(deliver, sent, dead_letter=channel)
        part = Assigned("t", 0, "g")
        _take(member, part, 3)
        await until(lambda: part.progress.commit_at() == 4)
        ((topic, headers),) = sent.sent
        assert topic == place
        assert headers["x-failure-reason"] == "no; it cannot wait: away"
        await member.stop(Ending(1))

    asyncio.run(run())


def test_a_key_is_one_key_wherever_it_stands() -> None:
    """That of a record is bytes, and that of a body a text: they keep one order."""

    async def run() -> None:
        deliver = Deliver()
        member = _member(deliver, Sent(), key="id")
        part = Assigned("t", 0, "g")
        _take(member, part, 3, value=b'{"id":"7"}', key=b"7")
        _take(member, part, 4, value=b'{"id":"7"}')
        _take(member, part, 5, value=b'{"id":"8"}')
        await until(lambda: len(deliver.got) == 2)
        assert [one.key for one in deliver.got] == ["7", "8"]
        deliver.gate.set()
        await member.lanes.idle()
        assert len(deliver.got) == 3
        await member.stop(Ending(1))

    asyncio.run(run())


@pytest.mark.parametrize("allowed", [True, False])
def test_tombstones(allowed: bool) -> None:
    """They are null where the contract allows that, and no news elsewhere."""

    async def run() -> None:
        deliver = Deliver()
        deliver.gate.set()
        payload: Any = Json(Created | None if allowed else Created)  # type: ignore[arg-type]
        changes = {"payloads": (Payload(name="Created", content=payload),)}
        member = _member(deliver, sent := Sent(), **changes)
        part = Assigned("t", 0, "g")
        _take(member, part, 3, value=None, key=b"k")
        await until(lambda: part.progress.commit_at() == 4)
        assert [one.body for one in deliver.got] == ([b"null"] if allowed else [])
        assert sent.sent == []
        await member.stop(Ending(1))

    asyncio.run(run())


def test_who_cannot_settle_is_not_ready() -> None:
    """Though nobody refuses it for good: a second try in vain is no bad luck."""

    async def run() -> None:
        deliver, sent = Deliver(DEAD), Sent(refusals=2)
        deliver.gate.set()
        gate = asyncio.Semaphore(0)

        async def sleep(seconds: float) -> None:
            await gate.acquire()

        member = _member(deliver, sent, clock=replace(SYSTEM_CLOCK, sleep_async=sleep))
        part, topics = Assigned("t", 0, "g"), cast("Any", None)
        member.poller.partitions = {("t", 0): part}
        member.poller.joined.set()
        _take(member, part, 3)
        ready = list[bool]()
        for left in (1, 0):
            await until(lambda left=left: sent.refusals == left)
            ready.append((await condition([member], topics, True, 1.0)).ready)
            gate.release()
        await until(lambda: part.progress.commit_at() == 4)
        ready.append((await condition([member], topics, True, 1.0)).ready)
        assert ready == [True, False, True]
        await member.stop(Ending(1))

    asyncio.run(run())


def test_what_cannot_be_settled_stops_its_partition_and_is_seen(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is tried ever more seldom; once somebody has mended it, all goes on."""

    async def run() -> None:
        deliver, sent = Deliver(DEAD), Sent(refusals=4, permanent=True)
        deliver.gate.set()
        slept, parked, mended = list[float](), list[bool](), asyncio.Event()

        async def sleep(seconds: float) -> None:
            slept.append(seconds)
            await mended.wait()

        member = _member(deliver, sent, clock=replace(SYSTEM_CLOCK, sleep_async=sleep))
        poller, part = member.poller, Assigned("t", 0, "g")
        poller.park = lambda part, parked_: parked.append(parked_)  # type: ignore[method-assign]
        poller.partitions = {("t", 0): part}
        poller.joined.set()
        _take(member, part, 3)
        await until(lambda: bool(part.refused))
        topics: Any = None
        health = await condition([member], topics, True, 1.0)
        assert (health.ready, health.paused) == (False, ("t",))
        mended.set()
        await until(lambda: part.progress.commit_at() == 4)
        assert (slept, parked) == ([1.0, 2.0], [True, False])
        assert (await condition([member], topics, True, 1.0)).ready
        assert len(deliver.got) == 1
        await member.stop(Ending(1))

    asyncio.run(run())
    said = [one.message for one in caplog.records if "stopped at 3" in one.message]
    assert len(said) == 2


def test_what_failed_is_told_as_far_as_it_can_travel() -> None:
    """An exception may say anything: all of it at length, or what is no text."""
    settlement = Settlement(
        action="retry", reason="\ud800" + "x" * 5000, error="e" * 5000
    )
    message = Message(
        body=b"", content_type="", name="", message_id="1", address="t", key=None
    )
    failure = failed(message, Origin(queue="t"), settlement, NOW)
    assert failure.reason == "\\ud800" + "x" * 1994
    assert len(failure.error) == 2000


FAILURE = Failure(
    reason="no",
    error="ValueError",
    attempts=1,
    first=1.0,
    last=1.0,
    origin=Origin(queue="t", address="t", partition=0, offset=3),
)


def test_what_is_not_due_waits_on() -> None:
    """After the longest pause it is sent to wait again, and no attempt is counted."""

    async def run() -> None:
        deliver, sent = Deliver(), Sent()
        deliver.gate.set()
        member = _member(deliver, sent)
        part = Assigned("t.retry.g.0ms", 0, "g")
        headers = {**failure_headers(FAILURE), **due_header(NOW + 3 * 86400)}
        raw = [(name, text.encode()) for name, text in headers.items()]
        _take(member, part, 3, headers=raw)
        await until(lambda: part.progress.commit_at() == 4)
        assert deliver.got == []
        ((topic, told),) = sent.sent
        assert topic == "t.retry.g.86400000ms"
        assert told == {"message-id": told["message-id"], **headers}
        await member.stop(Ending(1))

    asyncio.run(run())


def test_lost_partitions_are_not_committed() -> None:
    """They are somebody else's: a commit would undo what that one did."""

    class Asked:
        """A consumer that remembers what it is asked."""

        def __init__(self) -> None:
            self.calls: list[str] = []

        def incremental_unassign(self, parts: list[TopicPartition]) -> None:
            self.calls.append("unassign")

        def commit(self, **options: Any) -> None:
            self.calls.append("commit")

    async def run() -> None:
        deliver, consumer = Deliver(), Asked()
        deliver.gate.set()
        member = _member(deliver, Sent())
        poller, lost, kept = member.poller, Assigned("t", 0, "g"), Assigned("t", 1, "g")
        poller.partitions = {("t", 0): lost, ("t", 1): kept}
        for part in (lost, kept):
            _take(member, part, 3)
        await until(lambda: len(deliver.got) == 2)
        poller._lost(cast("Any", consumer), [TopicPartition("t", 0)])
        await until(lambda: not lost.live)
        assert consumer.calls == ["unassign"]
        assert list(poller.partitions.values()) == [kept]
        await asyncio.to_thread(
            poller._revoked, cast("Any", consumer), [TopicPartition("t", 1)]
        )
        assert consumer.calls == ["unassign", "commit", "unassign"]
        await member.stop(Ending(1))

    asyncio.run(run())


class _Endless:
    """A member whose one handler takes an hour, unless a drain has no time for it."""

    def __init__(self) -> None:
        self.lanes: Lanes[int] = Lanes(self._work, concurrency=1, clock=SYSTEM_CLOCK)
        self.poller = cast("Any", self)
        self.ended = asyncio.Event()

    async def _work(self, item: int) -> None:
        await asyncio.sleep(3600)

    def end(self) -> None:
        self.ended.set()

    async def stop(self, ending: Ending) -> DrainReport:
        return await self.lanes.stop(ending)


def test_a_second_drain_may_be_shorter() -> None:
    """As a second signal is: it does not wait for the first one, and counts nothing twice."""

    async def main() -> None:
        transport, member = KafkaTransport("127.0.0.1:1"), _Endless()
        transport._consuming = [cast("Any", member)]
        transport._life.stage = "started"
        member.lanes.start()
        member.lanes.put(None, 1)
        await asyncio.sleep(0)
        first = asyncio.create_task(transport.drain(3600.0))
        await asyncio.sleep(0)
        reports = [await transport.drain(0.0), await first]
        assert sum(one.abandoned for one in reports) == 1
        assert await transport.drain() == DrainReport()

    asyncio.run(main())
