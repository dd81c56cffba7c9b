"""Where in a partition reading begins."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TypeAlias

from confluent_kafka import (
    OFFSET_BEGINNING,
    Consumer,
    KafkaException,
    TopicPartition,
)

from ..subscription import Start
from .assignment import Assigned
from .counting import counted
from .progress import Progress

Unread: TypeAlias = frozenset[tuple[str, int]]
"""The partitions, by topic and number, that were there for a group that is new."""


def unread(
    consumer: Consumer, places: Sequence[str], start: Start, timeout: float
) -> Unread:
    """Return the partitions in which a group that begins now is to begin at *start*.

    Those that are there, if the group has left off in none of them; else none. This is
    asked before the group is joined: whoever has a share of the partitions later, because
    another member begins at the same moment, is then sure to have asked before that one
    has committed anything.

    Raises:
        KafkaException: The broker does not say in time.
    """
    if start in ("committed", "earliest"):
        return frozenset()  # the beginning is where all others begin too
    parts = partitions(consumer, places, timeout)
    found = consumer.committed(parts, timeout=timeout) if parts else []
    for one in found:
        if one.error is not None:
            raise KafkaException(one.error)
    if any(one.offset >= 0 for one in found):
        return frozenset()
    return frozenset((one.topic, one.partition) for one in parts)


def partitions(
    consumer: Consumer, places: Sequence[str], timeout: float
) -> list[TopicPartition]:
    """Return the partitions that there are of *places*, which are topics and patterns.

    Raises:
        KafkaException: The broker does not say in time.
    """
    there = consumer.list_topics(timeout=timeout).topics
    patterns = [re.compile(one) for one in places if one.startswith("^")]
    return [
        TopicPartition(topic, number)
        for topic, told in there.items()
        if topic in places or any(one.fullmatch(topic) for one in patterns)
        for number in told.partitions
    ]


def place(
    consumer: Consumer,
    parts: Collection[Assigned],
    start: Start,
    new: Unread,
    timeout: float,
) -> list[TopicPartition]:
    """Return where to begin with each of *parts*, which from then on know it too.

    That is where the group left off; at *start* in those of *new* where it did not, and
    at the beginning in all others: those came to be later, and what they have is all
    for this group.

    Where *start* was is to be committed before anything is done: who gets the partition
    next must go on from there.

    Raises:
        KafkaException: The broker does not say in time.
    """
    places = [TopicPartition(part.topic, part.partition) for part in parts]
    try:
        found = consumer.committed(places, timeout=timeout) if places else []
    except KafkaException:
        if any((part.topic, part.partition) in new for part in parts):
            raise
        return places  # then librdkafka asks, for as long as it takes
    known = {(one.topic, one.partition): one for one in found if not one.error}
    begin = []
    for one, part in zip(places, parts, strict=True):
        name = (part.topic, part.partition)
        if name in known and known[name].offset >= 0:
            one.offset = part.position = part.committed = known[name].offset
            part.attempts = counted(known[name].metadata)
        elif name in known:
            one.offset = OFFSET_BEGINNING
            # What waits for another attempt is never passed over.
            if name in new and part.pause is None:
                begin.append((one, part))
    if begin:
        _begin(consumer, begin, start, timeout)
    return places


def offsets(
    consumer: Consumer, wanted: Sequence[TopicPartition], start: Start, timeout: float
) -> list[int]:
    """Return the offsets at which *start* is in each of the partitions *wanted*.

    Raises:
        KafkaException: The broker does not say in time.
    """
    if isinstance(start, datetime):
        moment = round(start.timestamp() * 1000)
        asked = [TopicPartition(one.topic, one.partition, moment) for one in wanted]
        times = consumer.offsets_for_times(asked, timeout=timeout)
        found = {(one.topic, one.partition): one.offset for one in times}
    places = []
    for one in wanted:
        low, high = consumer.get_watermark_offsets(
            TopicPartition(one.topic, one.partition), timeout=timeout
        )
        if start in ("earliest", "committed"):
            offset = low
        elif start == "latest":
            offset = high
        elif isinstance(start, int):
            offset = min(max(low, start), high)
        else:  # where nothing is as young as that, the end
            offset = found[one.topic, one.partition]
            offset = high if offset < 0 else offset
        places.append(offset)
    return places


def _begin(
    consumer: Consumer,
    begin: list[tuple[TopicPartition, Assigned]],
    start: Start,
    timeout: float,
) -> None:
    wanted = [one for one, _ in begin]
    found = offsets(consumer, wanted, start, timeout)
    for (one, part), offset in zip(begin, found, strict=True):
        one.offset = part.position = offset
        part.progress = Progress(offset)
