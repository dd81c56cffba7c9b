"""Puts dead letters back to where the one group that gave them up reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from confluent_kafka import (
    Consumer,
    KafkaError,
    KafkaException,
    Producer,
    TopicPartition,
)
from confluent_kafka import Message as Record

from ...errors import TransportError
from ..graveyard import Wanted
from ..message import DeadLetter
from .faults import publish_error
from .letters import Grave, letter, put_back, reader, unread
from .producing import LARGEST, USUAL
from .put_back import PutBack
from .records import RawHeaders, onward


def redrive(
    config: Mapping[str, Any],
    producer: Mapping[str, Any],
    grave: Grave,
    back: str,
    wanted: Wanted,
    *,
    most: int,
    dry_run: bool,
    timeout: float,
) -> list[DeadLetter]:
    """Send the letters in *grave* that are *wanted* to the topic *back*, and return them.

    A record cannot be taken out of the middle of a topic: it is noted that it was put
    back when the broker has the copy, so that what is cut off in between is there twice,
    never lost. All others stay where they are, and so does what other groups have in the
    same topic.

    Raises:
        TransportError: There is no such topic, or no such group was ever seen there; the
            broker does not answer in time, or does not take a copy; or more was chosen
            here and there than can be remembered.
    """
    found: list[DeadLetter] = []
    topic = grave.topic
    # Nobody else has a topic for retries, or one of dead letters, that is called like it.
    strange = bool(grave.place) and back == grave.main
    with reader(config, grave) as consumer:
        known = put_back(consumer, topic, timeout)
        if not known:
            raise TransportError(
                f"there is no topic {topic!r}", sent=False, permanent=True
            )
        strange = strange and not any(done.mark for done in known.values())
        sender = None if dry_run else _Sender(producer, timeout)
        for record in unread(consumer, topic, known, timeout):
            number, offset = record.partition() or 0, record.offset() or 0
            dead, done = letter(record, grave.main), known[number]
            if not grave.has(dead):
                done.skip(offset)
                continue
            strange = False
            if not wanted(dead):
                done.leave()
                continue
            if sender is not None:
                _check_room(done, topic, number, len(found))
                sender.send(back, record, _headers(record, dead))
                done.settle(offset)
                consumer.commit(
                    offsets=[TopicPartition(topic, number, done.mark, done.told())],
                    asynchronous=False,
                )
            found.append(dead)
            if len(found) == most:
                break
    if strange:
        _check_heard_of(config, grave, timeout)
    return found


def _check_heard_of(config: Mapping[str, Any], grave: Grave, timeout: float) -> None:
    """See whether a group that has no letter in *grave* is one.

    Raises:
        TransportError: It was never seen there.
    """
    if _is_unheard_of(config, grave, timeout):
        raise TransportError(
            f"group {grave.group!r} has no letter in {grave.topic!r}, and has never read"
            f" {grave.main!r}: is it misspelt?",
            sent=False,
            permanent=True,
        )


def _is_unheard_of(config: Mapping[str, Any], grave: Grave, timeout: float) -> bool:
    """Whether the broker remembers nothing that the group has read.

    It forgets where a group was a while after its last member has gone, a week by default.
    Who may not ask does not know, and then it may be one.
    """
    consumer = Consumer({**config, "group.id": grave.group})
    try:
        described = consumer.list_topics(grave.main, timeout=timeout).topics[grave.main]
        parts = [TopicPartition(grave.main, number) for number in described.partitions]
        return all(
            one.error is None and (one.offset or 0) < 0
            for one in consumer.committed(parts, timeout)
        )
    except KafkaException:
        return False
    finally:
        consumer.close()


def _headers(record: Record, dead: DeadLetter) -> RawHeaders:
    # All attempts are before it again; what befell it stays known.
    failure = replace(dead.failure, attempts=0)
    return onward(record, dead.message, failure, {})


def _check_room(done: PutBack, topic: str, number: int, count: int) -> None:
    if done.full:
        raise TransportError(
            f"{topic}/{number}: {count} were put back, and no more can be remembered behind"
            f" the letter at {done.mark}: put that one back before others",
            sent=False,
            permanent=True,
        )


class _Sender:
    """Sends one record after the other, each with proof."""

    def __init__(self, config: Mapping[str, Any], timeout: float) -> None:
        self._producer = Producer(
            {
                **USUAL,
                **config,
                "acks": "all",
                "enable.idempotence": True,
                "linger.ms": 0,
                "message.max.bytes": LARGEST,
            }
        )
        self._timeout = timeout
        self._error: KafkaError | None = None

    def send(self, topic: str, record: Record, headers: RawHeaders) -> None:
        """Send a copy of *record*; returns when the broker has it."""
        self._producer.produce(
            topic,
            record.value(),
            record.key(),
            headers=headers,
            on_delivery=self._delivered,
        )
        left = self._producer.flush(self._timeout)
        if self._error is not None or left:
            error = self._error or KafkaError(KafkaError._TIMED_OUT)
            raise publish_error(error, topic, sent=True)

    def _delivered(self, error: KafkaError | None, record: Record) -> None:
        self._error = error
