"""Reads dead letters back."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from confluent_kafka import Consumer, KafkaException, TopicPartition

from ..failure import Failure, Origin
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
    consumer = Consumer({**config, "group.id": f"{topic}.reader"})
    try:
        return _letters(consumer, topic, main, timeout)
    except KafkaException as error:
        raise away(f"the dead letters of {main!r}", error.args[0]) from error
    finally:
        consumer.close()


def _letters(
    consumer: Consumer, topic: str, main: str, timeout: float
) -> list[DeadLetter]:
    described = consumer.list_topics(timeout=timeout).topics.get(topic)
    left: dict[int, int] = {}
    starts = []
    for number in () if described is None else described.partitions:
        low, high = consumer.get_watermark_offsets(
            TopicPartition(topic, number), timeout=timeout
        )
        if low < high:
            left[number] = high
            starts.append(TopicPartition(topic, number, low))
    consumer.assign(starts)
    found: list[tuple[int, int, DeadLetter]] = []
    until = time.monotonic() + timeout
    while left and time.monotonic() < until:
        for record in consumer.consume(100, _POLL):
            number, offset = record.partition() or 0, record.offset() or 0
            if record.error() is not None:
                continue
            if offset + 1 >= left.get(number, 0):
                left.pop(number, None)
            message = read(record, main)
            nothing = Failure(
                reason="",
                error="",
                attempts=message.attempt,
                first=0.0,
                last=0.0,
                origin=Origin(queue=main, address=main),
            )
            failure = message.failure or nothing
            letter = DeadLetter(queue=main, message=message, failure=failure)
            found.append((record.timestamp()[1], offset, letter))
    found.sort(key=lambda one: one[:2])
    return [letter for _, _, letter in found]
