"""Where a group begins, by a broker that is made up: nothing is lost or repeated by growing."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast

import pytest
from confluent_kafka import (
    OFFSET_BEGINNING,
    OFFSET_INVALID,
    KafkaError,
    KafkaException,
    TopicPartition,
)

from codegen.runtime.events import Start
from codegen.runtime.events.kafka.assignment import Assigned
from codegen.runtime.events.kafka.polling import Poller, Reading
from codegen.runtime.events.kafka.positions import place, unread
from codegen.runtime.events.kafka.window import Window
from codegen.runtime.events.outage import Outage

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Told:
    """A topic, as a broker describes it."""

    partitions: dict[int, object]
    error: object = None


@dataclass
class Broker:
    """Topics with their ends, and what a group has committed; a consumer asks it."""

    ends: dict[str, list[int]]
    offsets: dict[tuple[str, int], int] = field(default_factory=dict)
    broken: KafkaError | None = None
    assigned: list[TopicPartition] = field(default_factory=list)
    paused: list[str] = field(default_factory=list)

    @property
    def topics(self) -> dict[str, Told]:
        return {
            name: Told(dict.fromkeys(range(len(ends))))
            for name, ends in self.ends.items()
        }

    def list_topics(self, timeout: float) -> Broker:
        return self

    def committed(
        self, parts: list[TopicPartition], timeout: float
    ) -> list[TopicPartition]:
        if self.broken is not None:
            raise KafkaException(self.broken)
        return [
            TopicPartition(
                one.topic,
                one.partition,
                self.offsets.get((one.topic, one.partition), OFFSET_INVALID),
            )
            for one in parts
        ]

    def get_watermark_offsets(
        self, part: TopicPartition, timeout: float
    ) -> tuple[int, int]:
        return 3, self.ends[part.topic][part.partition]

    def offsets_for_times(
        self, parts: list[TopicPartition], timeout: float
    ) -> list[TopicPartition]:
        assert {one.offset for one in parts} == {round(MOMENT.timestamp() * 1000)}
        return [TopicPartition(p.topic, p.partition, p.partition - 1) for p in parts]

    def incremental_assign(self, parts: list[TopicPartition]) -> None:
        self.assigned = parts

    def pause(self, parts: list[TopicPartition]) -> None:
        self.paused += [one.topic for one in parts]

    def incremental_unassign(self, parts: list[TopicPartition]) -> None:
        pass

    def commit(self, *, offsets: list[TopicPartition], asynchronous: bool) -> None:
        for one in offsets:
            self.offsets[one.topic, one.partition] = one.offset


class Nobody:
    """Takes no records."""

    async def leave(self, parts: list[Assigned]) -> None: ...


class Member:
    """A process of the group: what its thread is told by the broker."""

    def __init__(self, broker: Broker, start: Start, topic: str = "t") -> None:
        reading = Reading(
            config={},
            group="g",
            places=(topic, r"^t\.retry\.g\.[0-9]+ms$"),
            start=start,
            commit_every=1.0,
            commit_after=10,
            settle=0.1,
            timeout=1.0,
            outage=Outage(logging.getLogger("test")),
        )
        self.broker = broker
        self.consumer = cast("Any", broker)
        self.poller = Poller(reading, Window(10), cast("Any", Nobody()))
        self.poller._new = unread(self.consumer, (topic,), start, 1.0)

    def gets(self, *parts: tuple[str, int]) -> list[int]:
        """Where it begins with *parts*."""
        given = [TopicPartition(*part) for part in parts]
        self.poller._assigned(self.consumer, given)
        return [one.offset for one in self.broker.assigned]

    async def loses(self, *parts: tuple[str, int]) -> None:
        """Give *parts* back."""
        taken = [TopicPartition(*part) for part in parts]
        await asyncio.to_thread(self.poller._revoked, self.consumer, taken)


@pytest.mark.parametrize(
    ("start", "begins"),
    [
        ("committed", [OFFSET_BEGINNING, OFFSET_BEGINNING]),
        ("earliest", [OFFSET_BEGINNING, OFFSET_BEGINNING]),
        ("latest", [10, 20]),
        (0, [3, 3]),
        (12, [10, 12]),
        (MOMENT, [10, 0]),
    ],
)
def test_a_group_that_is_new(start: Start, begins: list[int]) -> None:
    async def run() -> None:
        member = Member(Broker({"t": [10, 20], "other": [9]}), start)
        assert member.gets(("t", 0), ("t", 1)) == begins

    asyncio.run(run())


@pytest.mark.parametrize("start", ["earliest", "latest", 7, MOMENT])
def test_a_restart_goes_on_where_it_left_off(start: Start) -> None:
    """Also where the group left off in some partitions only: the others came since."""

    async def run() -> None:
        member = Member(Broker({"t": [10, 20]}, {("t", 0): 5}), start)
        assert member.gets(("t", 0), ("t", 1)) == [5, OFFSET_BEGINNING]

    asyncio.run(run())


@pytest.mark.parametrize("start", ["latest", 0])
def test_a_second_member_goes_on_where_the_first_is(start: Start) -> None:
    """What came between the starts of the two is neither lost nor repeated."""

    async def run() -> None:
        broker = Broker({"t": [10, 20]})
        first = Member(broker, start)
        begun = first.gets(("t", 0), ("t", 1))
        broker.ends["t"] = [15, 25]
        second = Member(broker, start)
        await first.loses(("t", 1))
        assert second.gets(("t", 1)) == begun[1:]
        broker.offsets["t", 1] = 22  # how far the second came
        broker.ends["t"] = [30, 40]
        await second.loses(("t", 1))
        assert first.gets(("t", 1)) == [22]

    asyncio.run(run())


def test_two_that_begin_at_the_same_moment() -> None:
    """Each of them begins its share where it was told to."""

    async def run() -> None:
        broker = Broker({"t": [10, 20]})
        one, two = Member(broker, "latest"), Member(broker, "latest")
        assert one.gets(("t", 0)) == [10]
        assert two.gets(("t", 1)) == [20]

    asyncio.run(run())


def test_what_comes_to_be_later_is_read_from_its_beginning() -> None:
    """Partitions, topics that a pattern fits, and topics where messages wait."""

    async def run() -> None:
        broker = Broker({"t.a": [10]})
        member = Member(broker, "latest", r"^t\.[^.]+$")
        assert member.gets(("t.a", 0)) == [10]
        broker.ends |= {"t.a": [10, 7], "t.b": [8], "t.retry.g.100ms": [9]}
        new = [("t.a", 1), ("t.b", 0), ("t.retry.g.100ms", 0)]
        assert member.gets(*new) == [OFFSET_BEGINNING] * 3

    asyncio.run(run())


def test_nothing_is_fetched_of_topics_beside_others() -> None:
    """Though a pattern of many parameters fits them."""

    async def run() -> None:
        broker = Broker({})
        member = Member(broker, "committed", r"^[^.]+\.[^.]+\.[^.]+$")
        member.gets(("a.b.c", 0), ("t.dead.h", 0))
        assert broker.paused == ["t.dead.h"]

    asyncio.run(run())


def test_a_broker_that_does_not_say() -> None:
    """Then nothing is begun where it may be wrong."""
    error = KafkaError(KafkaError._TIMED_OUT)
    consumer: Any = Broker({"t": [10]}, broken=error)
    part = Assigned("t", 0, "g")
    with pytest.raises(KafkaException):
        unread(consumer, ("t",), "latest", 1.0)
    with pytest.raises(KafkaException):
        place(consumer, [part], "latest", frozenset({("t", 0)}), 1.0)
    (later,) = place(consumer, [part], "committed", frozenset(), 1.0)
    assert later.offset == OFFSET_INVALID
