"""Where in a partition reading begins."""

from __future__ import annotations

from datetime import datetime

from confluent_kafka import (
    OFFSET_BEGINNING,
    Consumer,
    KafkaException,
    TopicPartition,
)

from ..subscription import Start
from .assignment import Assigned
from .progress import Progress


def place(
    consumer: Consumer, parts: list[Assigned], start: Start, timeout: float
) -> list[TopicPartition]:
    """Return where to begin with each of *parts*, which from then on know it too.

    What is not where the group left off is committed before anything is done: who gets
    the partition next must go on from there.

    Raises:
        KafkaException: The broker does not say in time.
    """
    # What waits for another attempt is never passed over, wherever its topic begins anew.
    waiting = [part for part in parts if part.pause is not None]
    left_off = _left_off(consumer, waiting, timeout)
    parts = [part for part in parts if part.pause is None]
    if start == "committed" or not parts:
        return [*_left_off(consumer, parts, timeout), *left_off]
    wanted = [_partition(part) for part in parts]
    if isinstance(start, datetime):
        moment = round(start.timestamp() * 1000)
        asked = [TopicPartition(one.topic, one.partition, moment) for one in wanted]
        times = consumer.offsets_for_times(asked, timeout=timeout)
        found = {(one.topic, one.partition): one.offset for one in times}
    for one, part in zip(wanted, parts, strict=True):
        low, high = consumer.get_watermark_offsets(_partition(part), timeout=timeout)
        if start == "earliest":
            offset = low
        elif start == "latest":
            offset = high
        elif isinstance(start, int):
            offset = min(max(low, start), high)
        else:  # where nothing is as young as that, the end
            offset = found[one.topic, one.partition]
            offset = high if offset < 0 else offset
        one.offset = part.position = offset
        part.progress = Progress(offset)
    return [*wanted, *left_off]


def _left_off(
    consumer: Consumer, parts: list[Assigned], timeout: float
) -> list[TopicPartition]:
    wanted = [_partition(part) for part in parts]
    try:
        found = consumer.committed(wanted, timeout=timeout) if wanted else []
    except KafkaException:
        return wanted  # then librdkafka asks, for as long as it takes
    known = {(one.topic, one.partition): one.offset for one in found if not one.error}
    for one, part in zip(wanted, parts, strict=True):
        offset = known.get((part.topic, part.partition), -1)
        if offset >= 0:
            one.offset = part.position = part.committed = offset
        elif (part.topic, part.partition) in known:
            one.offset = OFFSET_BEGINNING
    return wanted


def _partition(part: Assigned) -> TopicPartition:
    return TopicPartition(part.topic, part.partition)
