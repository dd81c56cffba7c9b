"""Reads dead letters: those that were not put back yet, and leaves them where they are."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from confluent_kafka import Consumer, KafkaException, TopicPartition
from confluent_kafka import Message as Record

from ..giving_up import dead_letter
from ..message import DeadLetter
from .faults import away
from .names import dead_topic
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
    config: Mapping[str, Any], grave: Grave, timeout: float
) -> list[DeadLetter]:
    """Return the letters in *grave*, oldest first.

    Raises:
        TransportError: The broker does not answer in time.
    """
    with reader(config, grave) as consumer:
        found = list(unread(consumer, grave.topic, timeout))
    found.sort(key=lambda one: (one.timestamp()[1], one.offset() or 0))
    read = (letter(record, grave.main) for record in found)
    return [one for one in read if grave.has(one)]


@contextmanager
def reader(config: Mapping[str, Any], grave: Grave) -> Iterator[Consumer]:
    """A consumer that knows which letters in *grave* were put back.

    Raises:
        TransportError: A question that is asked with it is not answered.
    """
    consumer = Consumer({**config, "group.id": grave.memory})
    try:
        yield consumer
    except KafkaException as error:
        raise away(f"the dead letters of {grave.main!r}", error.args[0]) from error
    finally:
        consumer.close()


def unread(consumer: Consumer, topic: str, timeout: float) -> Iterator[Record]:
    """Yield each record that is in *topic* now, but for those before the group's offsets.

    Raises:
        KafkaException: The broker does not answer in time.
    """
    described = consumer.list_topics(timeout=timeout).topics.get(topic)
    numbers = () if described is None else described.partitions
    ends: dict[int, int] = {}
    starts = []
    for part in consumer.committed(
        [TopicPartition(topic, n) for n in numbers], timeout
    ):
        low, high = consumer.get_watermark_offsets(part, timeout=timeout)
        begin = max(low, part.offset)  # which is below zero where nothing is committed
        if begin < high:
            ends[part.partition] = high
            starts.append(TopicPartition(topic, part.partition, begin))
    consumer.assign(starts)
    until = time.monotonic() + timeout
    while ends and time.monotonic() < until:
        for record in consumer.consume(100, _POLL):
            number, offset = record.partition() or 0, record.offset() or 0
            if record.error() is not None or offset >= ends.get(number, 0):
                continue
            until = time.monotonic() + timeout
            if offset + 1 == ends[number]:
                del ends[number]
            yield record


def letter(record: Record, main: str) -> DeadLetter:
    """Return *record* as the dead letter that it is.

    Nobody is about to handle it, so that the story of another topic is its own.
    """
    message = read(record, main)
    story = message.failure
    if story is not None and story.before is not None and not story.reason:
        message = replace(message, failure=story.before)
    return dead_letter(main, message)
