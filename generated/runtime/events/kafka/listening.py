"""Where replies arrive: a topic that every process which asks reads on its own."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any

from confluent_kafka import (
    OFFSET_BEGINNING,
    Consumer,
    KafkaException,
    TopicPartition,
)

from ...errors import TransportError
from ...templates import SLOT
from ..event import Event, Topic
from ..life import Life
from ..message import Message, Receipt
from ..opening import Opening
from ..replies import Listener, after_close
from .faults import away
from .names import called, topic_of
from .records import read

_log = logging.getLogger(__name__)
_POLL = 0.2
_LOOK = 5.0
"""Seconds between looks for partitions that a topic has got."""
_ANSWER = 2.0
"""Seconds for the broker to say so; replies wait meanwhile."""
_MOST = 500


class KafkaReplies:
    """Takes the replies to one operation.

    Where a request may say where its reply is to go, that is a topic of the service that
    asks, `{topic}.reply.{service}`. All of its processes read all of a topic with replies,
    each from when it first asks, and pass over those that are not theirs: they belong to
    no group, so that nothing is rebalanced and nothing committed.
    """

    def __init__(
        self,
        listener: Listener,
        config: Mapping[str, Any],
        *,
        ensure: Callable[[str, None, Topic | None], Awaitable[object]],
        publish: Callable[[Event[Any], Message], Awaitable[Receipt]],
        timeout: float,
        life: Life,
        closed: Callable[[KafkaReplies], None],
    ) -> None:
        """Take what *listener* waits for, with a consumer of this *config*, for its *life*.

        *ensure* sees to it that a topic exists, and *publish* sends a message; *timeout*
        is for one question to a broker. Who is to forget it is told that it was *closed*.

        Raises:
            ValueError: Kafka allows no topic of such a name.
        """
        self._listener = listener
        replies = listener.reply.event
        if listener.reply.fixed:
            self.address = called(replies)
        else:
            asked = topic_of(SLOT.sub("-", called(listener.event)))
            self.address = f"{asked}.reply.{listener.service}"
        self._topic = topic_of(self.address)
        self._described = replies.topic
        self._config = {**config, "group.id": self._topic}
        self._ensure = ensure
        self._publish = publish
        self._timeout = timeout
        self._life = life
        self._closed = closed
        self._opening = Opening(self._begin)
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop
        self._ending = threading.Event()

    async def send(self, event: Event[Any], message: Message) -> Receipt:
        """Send a request, once it is known where in the topic its reply can stand.

        Raises:
            Unroutable: There is no such topic, and none can be made.
            PublishTimeout: The broker did not say in time that it has the message.
            TransportError: It was not taken over, or nobody knows, or replies cannot be
                read; or its client was closed.
            RuntimeError: The transport was closed, or belongs to another event loop.
        """
        self._life.enter()
        if self._thread is None and not self._ending.is_set():
            await self._opening.done()
        if self._ending.is_set():
            raise after_close(event)
        return await self._publish(event, message)

    async def close(self) -> None:
        """Read no more replies; who waits for one is told so."""
        self._closed(self)
        self._ending.set()
        thread = self._thread
        self._lost("nobody reads them any more")
        if thread is not None:
            await asyncio.to_thread(thread.join)

    async def _begin(self) -> None:
        """Read replies from now on."""
        await self._ensure(self._topic, None, self._described)
        consumer = await asyncio.to_thread(self._placed)
        if self._ending.is_set():  # meanwhile
            await asyncio.to_thread(consumer.close)
            return
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(
            target=self._run,
            args=(consumer,),
            name=f"kafka-{self._topic}",
            daemon=True,
        )
        self._thread.start()

    def _placed(self) -> Consumer:
        """Return a consumer that stands at the end of the topic, as it is now.

        Raises:
            TransportError: The broker does not answer in time.
        """
        consumer = Consumer(self._config)
        try:
            known = consumer.list_topics(self._topic, timeout=self._timeout)
            places = []
            for number in known.topics[self._topic].partitions:
                part = TopicPartition(self._topic, number)
                _, part.offset = consumer.get_watermark_offsets(
                    part, timeout=self._timeout
                )
                places.append(part)
            consumer.assign(places)
        except KafkaException as error:
            consumer.close()
            raise away(f"replies in {self._topic!r}", error.args[0]) from error
        return consumer

    # --- in a thread of its own --------------------------------------------------------

    def _run(self, consumer: Consumer) -> None:
        """Hand over what arrives."""
        read_now = {part.partition for part in consumer.assignment()}
        next_look = time.monotonic() + _LOOK
        try:
            while not self._ending.is_set():
                # Asked for many, it would wait for as many, or until the time is up.
                first = consumer.consume(1, _POLL)
                records = [*first, *consumer.consume(_MOST, 0)] if first else []
                found = [read(r, self._topic) for r in records if r.error() is None]
                if found:
                    self._tell(self._take, found)
                if time.monotonic() >= next_look:
                    self._grow(consumer, read_now)
                    next_look = time.monotonic() + _LOOK
        except Exception as error:
            _log.exception("replies in %r are read no more", self._topic)
            self._tell(self._lost, error)
        finally:
            consumer.close()

    def _grow(self, consumer: Consumer, read_now: set[int]) -> None:
        """Read partitions that the topic has got, too: all that is in them came later."""
        with suppress(KafkaException):  # brokers that are away are looked for again
            known = consumer.list_topics(self._topic, timeout=_ANSWER)
            fresh = known.topics[self._topic].partitions.keys() - read_now
            if fresh:
                read_now |= fresh
                places = (
                    TopicPartition(self._topic, number, OFFSET_BEGINNING)
                    for number in sorted(fresh)
                )
                consumer.incremental_assign(list(places))

    def _tell(self, what: Callable[[Any], object], told: Any) -> None:
        try:
            self._loop.call_soon_threadsafe(what, told)
        except RuntimeError:
            self._ending.set()  # the loop is closed: nobody waits any more

    # --- in the event loop -------------------------------------------------------------

    def _take(self, found: list[Message]) -> None:
        for message in found:
            self._listener.take(message)

    def _lost(self, why: object) -> None:
        """Say that replies to what was sent cannot come; the next request begins anew."""
        self._thread = None
        name = self._listener.event.name
        told = f"replies to {name} are lost: {why}"
        self._listener.lose(TransportError(told, sent=True, operation=name))
