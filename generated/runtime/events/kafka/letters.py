"""Reads dead letters: those that were not put back yet, and leaves them where they are."""

from __future__ import annotations

import heapq
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from confluent_kafka import Consumer, KafkaError, KafkaException, TopicPartition
from confluent_kafka import Message as Record

from ..graveyard import dead_letter
from ..message import DeadLetter
from .faults import away
from .names import dead_topic
from .put_back import PutBack
from .records import read

_POLL = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Grave:
    """Where letters lie, and whose they are: several groups may share a place.

    Attributes:
        main: The topic that they were sent to.
        group: The group that gave them up.
        place: The topic that a contract names for them, else one of the group's own.
    """

    main: str
    group: str
    place: str = ""

    @classmethod
    def of(cls, queue: str, place: str) -> Grave:
        """Return that of a *queue*, `{topic}.dead.{group}`, whose letters lie in *place*.

        Raises:
            ValueError: It is none.
        """
        main, mark, group = queue.rpartition(".dead.")
        if not mark:
            raise ValueError(f"{queue!r} is no topic of dead letters: TOPIC.dead.GROUP")
        return cls(main=main, group=group, place=place)

    @property
    def topic(self) -> str:
        """The topic with the letters."""
        return self.place or dead_topic(self.main, self.group)

    @property
    def memory(self) -> str:
        """The group whose offsets say which letters were put back."""
        shared = f".{self.main}.{self.group}" if self.place else ""
        return f"{self.topic}.redrive{shared}"

    def has(self, letter: DeadLetter) -> bool:
        """Whether *letter* is one of the group's, where others have theirs too."""
        origin = letter.failure.origin
        return not self.place or (
            origin.queue == self.main and origin.group in ("", self.group)
        )


def letters(
    config: Mapping[str, Any], grave: Grave, timeout: float, most: int = 1000
) -> list[DeadLetter]:
    """Return the *most* oldest letters in *grave*, the oldest first.

    Raises:
        TransportError: The broker does not answer in time.
    """
    with reader(config, grave) as consumer:
        known = put_back(consumer, grave.topic, timeout)
        found = (
            (record.timestamp()[1], record.offset() or 0, one)
            for record in unread(consumer, grave.topic, known, timeout)
            if grave.has(one := letter(record, grave.main))
        )
        oldest = heapq.nsmallest(most, found, key=lambda one: one[:2])
    return [one for _, _, one in oldest]


@contextmanager
def reader(config: Mapping[str, Any], grave: Grave) -> Iterator[Consumer]:
    """A consumer that knows which letters in *grave* were put back.

    Raises:
        TransportError: A question that is asked with it is not answered.
    """
    consumer = Consumer(
        {**config, "group.id": grave.memory, "enable.partition.eof": True}
    )
    try:
        yield consumer
    except KafkaException as error:
        raise away(f"the dead letters of {grave.main!r}", error.args[0]) from error
    finally:
        consumer.close()


def put_back(consumer: Consumer, topic: str, timeout: float) -> dict[int, PutBack]:
    """Return what of each partition of *topic* was put back.

    Raises:
        KafkaException: The broker does not answer in time.
    """
    described = consumer.list_topics(timeout=timeout).topics.get(topic)
    numbers = () if described is None else described.partitions
    parts = consumer.committed([TopicPartition(topic, n) for n in numbers], timeout)
    for part in parts:
        if part.error is not None:
            raise KafkaException(part.error)
    # An offset is below zero where nothing is committed.
    return {one.partition: PutBack(max(0, one.offset), one.metadata) for one in parts}


def unread(
    consumer: Consumer, topic: str, known: Mapping[int, PutBack], timeout: float
) -> Iterator[Record]:
    """Yield each record that is in *topic* now, but for those *known* to be put back.

    Raises:
        KafkaException: The broker does not answer in time.
    """
    ends: dict[int, int] = {}
    starts = []
    for number, done in known.items():
        part = TopicPartition(topic, number)
        low, high = consumer.get_watermark_offsets(part, timeout=timeout)
        part.offset = max(low, done.mark)
        if part.offset < high:
            ends[number] = high
            starts.append(part)
    consumer.assign(starts)
    until = time.monotonic() + timeout
    error = KafkaError(KafkaError._TIMED_OUT)
    while ends:
        for record in consumer.consume(100, _POLL):
            number, offset = record.partition() or 0, record.offset() or 0
            failed, end = record.error(), ends.get(number, 0)
            if failed is not None and failed.code() != KafkaError._PARTITION_EOF:
                error = failed  # it may pass
                continue
            until = time.monotonic() + timeout
            if failed is not None or offset + 1 >= end:  # the last may be no record
                ends.pop(number, None)
            if failed is None and offset < end and offset not in known[number]:
                yield record
        if ends and time.monotonic() > until:
            raise KafkaException(error)


def letter(record: Record, main: str) -> DeadLetter:
    """Return *record* as the dead letter that it is.

    Nobody is about to handle it, so that the story of another topic is its own.
    """
    message = read(record, main)
    story = message.failure
    if story is not None and story.before is not None and not story.reason:
        message = replace(message, failure=story.before)
    return dead_letter(main, message)
