"""Has a group that nobody is a member of go on from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from confluent_kafka import Consumer, KafkaException, TopicPartition

from ...errors import TransportError
from ..subscription import Start
from .faults import away
from .positions import offsets, partitions


def rewind(
    config: Mapping[str, Any], place: str, start: Start, timeout: float
) -> dict[str, int]:
    """Have the group of *config* go on at *start* in each partition of *place*.

    Returns the offsets, by topic and partition. The broker refuses it as long as the
    group has members: they would go on from where they are, and commit that.

    Raises:
        TransportError: It has, or the broker does not answer in time.
    """
    what = f"{config['group.id']!r} cannot begin elsewhere in {place!r}"
    consumer = Consumer(dict(config))
    try:
        parts = partitions(consumer, [place], timeout)
        if not parts:
            raise TransportError(f"{what}: there is no topic", sent=False)
        found = offsets(consumer, parts, start, timeout)
        wanted = [
            TopicPartition(one.topic, one.partition, offset)
            for one, offset in zip(parts, found, strict=True)
        ]
        done = consumer.commit(offsets=wanted, asynchronous=False) or ()
        for one in done:
            if one.error is not None:
                raise KafkaException(one.error)
    except KafkaException as error:
        raise away(f"{what}; are all its members ended?", error.args[0]) from error
    finally:
        consumer.close()
    return {f"{one.topic}/{one.partition}": one.offset for one in wanted}
