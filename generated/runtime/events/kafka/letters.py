"""Reads dead letters: those that were not put back yet, and leaves them where they are."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from confluent_kafka import Consumer, KafkaException, TopicPartition
from confluent_kafka import Message as Record

from ..giving_up import dead_letter
from ..message import DeadLetter
from .faults import away
from .records import read

_POLL = 0.2


def letters(
    config: Mapping[str, Any], topic: str, main: str, timeout: float
) -> list[DeadLetter]:
    """Return what *topic* has of messages that were sent to *main*, oldest first.

    Raises:
        TransportError: The broker does not answer in time.
    """
    with reader(config, topic, main) as consumer:
        found = list(unread(consumer, topic, timeout))
    found.sort(key=lambda one: (one.timestamp()[1], one.offset() or 0))
    return [letter(record, main) for record in found]


@contextmanager
def reader(config: Mapping[str, Any], topic: str, main: str) -> Iterator[Consumer]:
    """A consumer of the group whose offsets say which letters of *topic* were put back.

    Raises:
        TransportError: A question that is asked with it is not answered.
    """
    consumer = Consumer({**config, "group.id": f"{topic}.redrive"})
    try:
        yield consumer
    except KafkaException as error:
        raise away(f"the dead letters of {main!r}", error.args[0]) from error
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
    """Return *record* as the dead letter that it is."""
    return dead_letter(main, read(record, main))
