"""Events through Kafka."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from ...clock import SYSTEM_CLOCK, Clock
from ...errors import TransportError
from ..errors import Unroutable
from ..event import Event
from ..giving_up import Wanted
from ..health import DrainReport, Health
from ..message import DeadLetter, Message, Receipt
from ..planning import Plan
from ..replies import Listener
from ..sharing import Sharing
from ..subscription import Subscription
from ..topology import Topology
from .administering import Administering, lengths
from .consuming import Consuming
from .letters import letters
from .listening import KafkaReplies
from .names import (
    check_length,
    dead_topic,
    group_of,
    place_of,
    published,
    retry_place,
    retry_topic,
    topic_of,
    waiting,
)
from .polling import Reading
from .producing import Producing
from .records import key_of, write
from .redriving import redrive
from .settling import Settling
from .topics import Topics

_log = logging.getLogger(__name__)
_LEAST = 1.0
"""Seconds that a commit and a good-bye may take, however late a drain is."""


class KafkaTransport:
    """Carries messages through topics of Kafka (confluent-kafka).

    Delivery is at least once: an offset is committed when everything before it is settled,
    in batches, before a partition goes to another member, and when the transport drains.
    Messages of one key are handled one after the other, in the order of their partition.
    Where the contract gives an event a key, a message that fails holds back those of its
    key until it is settled; without one it waits in a topic for retries and those behind it
    go on. What cannot be handled goes to the topic `{topic}.dead.{group}`.
    """

    def __init__(
        self,
        bootstrap: str,
        *,
        config: Mapping[str, Any] = {},
        producer: Mapping[str, Any] = {},
        consumer: Mapping[str, Any] = {},
        commit_every: float = 1.0,
        commit_after: int = 500,
        publish_timeout: float = 10.0,
        create_topics: bool = True,
        settle_timeout: float = 5.0,
        request_timeout: float = 10.0,
        clock: Clock = SYSTEM_CLOCK,
        now: Callable[[], float] = time.time,
    ) -> None:
        """Carry messages through the brokers at *bootstrap* (`host:port,host:port`).

        Args:
            bootstrap: Where the first brokers are.
            config: Of librdkafka, for all connections: security.
            producer: For sending alone: limits, compression.
            consumer: For receiving alone: sessions, how much is fetched ahead.
            commit_every: Seconds between commits.
            commit_after: Messages after which to commit earlier.
            publish_timeout: Seconds that a message may take to be taken over.
            create_topics: Whether to make topics that do not exist; else the broker does,
                or they are an error.
            settle_timeout: Seconds that handlers have to end when their partitions go to
                another member.
            request_timeout: Seconds for one question to a broker.
            clock: Gives the pauses before redelivery.
            now: Seconds since 1970, for what is dated.
        """
        self.clock = clock
        self._now = now
        self._config = {**config, "bootstrap.servers": bootstrap}
        self._consumer = {**self._config, **consumer}
        self._commit_every = commit_every
        self._commit_after = commit_after
        self._settle_timeout = settle_timeout
        self._timeout = request_timeout
        self._producing = Producing({**self._config, **producer}, publish_timeout)
        self._topics = Topics(
            self._producing.client,
            self._config,
            create=create_topics,
            timeout=request_timeout,
        )
        self._places: dict[tuple[str, str], Sharing] = {}
        self._consuming: list[Consuming] = []
        self._listening: list[KafkaReplies] = []
        self._started = False

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        """Send *message*; returns when all replicas in sync have it.

        Raises:
            Unroutable: There is no such topic, and none can be made.
            PublishTimeout: The broker did not say in time that it has the message.
            TransportError: It was not taken over, or nobody knows.
        """
        name = event.name
        try:
            topic = published(event.address, message.address)
        except ValueError as error:
            raise TransportError(
                f"{name}: {error}",
                sent=False,
                permanent=True,
                ours=True,
                operation=name,
            ) from None
        try:
            if await self._topics.ensure(topic):
                for one in self._consuming:
                    one.poller.look_around()  # a pattern may fit it
        except TransportError as error:
            if error.permanent:
                raise Unroutable(f"{name}: {error}", operation=name) from error
            error.operation = name
            raise
        await self._producing.send(
            topic, message.body, key_of(message), write(message), name
        )
        return Receipt(message_id=message.message_id)

    def subscribe(self, subscription: Subscription) -> None:
        """Deliver what a subscription wants, from `start` on.

        Those of one group and address share a consumer.

        Raises:
            RuntimeError: The transport has started already.
            ValueError: Kafka allows no topic, or no group, of that name; or another
                subscription of the same group and address begins elsewhere.
        """
        if self._started:
            raise RuntimeError("the transport has started: subscribe before")
        place, group = place_of(subscription.event.address), group_of(subscription)
        check_length(place, group)
        sharing = self._places.setdefault((group, place), Sharing())
        for other in sharing.subscriptions:
            if other.start != subscription.start:
                raise ValueError(
                    f"{subscription.event.name} and {other.event.name} share a consumer"
                    f" of {place!r}, but do not begin at the same place"
                )
        sharing.add(subscription)

    def listen(self, listener: Listener) -> KafkaReplies:
        """Return where *listener* takes replies; it is made with the first request.

        Raises:
            ValueError: Kafka allows no topic of such a name.
        """
        replies = KafkaReplies(
            listener,
            self._reader(""),
            ensure=self._topics.ensure,
            publish=self.publish,
            timeout=self._timeout,
        )
        self._listening.append(replies)
        return replies

    async def start(self) -> None:
        """Connect, make topics that do not exist, and join the groups.

        Returns when each group has said what is ours, or does not within the time of a
        request: then it goes on in the background.

        Raises:
            TransportError: No broker answers, or a topic cannot be made.
        """
        if self._started:
            return
        await self._topics.reach()
        members = [self._member(*names, one) for names, one in self._places.items()]
        for one in members:
            await one.prepare()
        self._consuming, self._started = members, True
        for one in members:
            one.start()
        joining = [
            asyncio.ensure_future(c.poller.joined.wait()) for c in self._consuming
        ]
        if joining:
            _, late = await asyncio.wait(joining, timeout=self._timeout)
            for task in late:
                task.cancel()

    async def drain(self, timeout: float = 30.0) -> DrainReport:
        """Take nothing new, finish and commit what was begun, and leave the groups.

        What takes longer than *timeout* seconds is cancelled, and delivered again later.
        """
        consuming, self._consuming, self._started = self._consuming, [], False
        until = self.clock.now() + timeout
        counts = await asyncio.gather(*(one.stop(timeout) for one in consuming))
        for one in consuming:
            one.poller.end()
        left = max(_LEAST, until - self.clock.now())
        leaving = [asyncio.ensure_future(one.poller.ended.wait()) for one in consuming]
        if leaving:
            _, late = await asyncio.wait(leaving, timeout=left)
            for task in late:
                task.cancel()
        return DrainReport(
            settled=sum(settled for settled, _ in counts),
            abandoned=sum(abandoned for _, abandoned in counts),
        )

    async def close(self) -> None:
        """Drain, and let go of every connection."""
        await self.drain()
        await asyncio.gather(*(one.close() for one in self._listening))
        await self._producing.close(self._timeout)

    async def health(self) -> Health:
        """How it is; the lag is what brokers told with the last messages."""
        pollers = [one.poller for one in self._consuming]
        away = [poller for poller in pollers if poller.away]
        if away:
            try:
                await self._topics.reach(_LEAST)
            except TransportError:
                pass
            else:
                for poller in away:
                    poller.away = False
        parts = [part for poller in pollers for part in poller.partitions.values()]
        lag = {repr(part): part.lag for part in parts}
        return Health(
            ready=self._started
            and all(one.joined.is_set() and not one.away for one in pollers)
            and not any(one.ended.is_set() for one in pollers),
            in_flight=sum(one.window.under_way for one in self._consuming),
            blocked=sum(one.lanes.blocked for one in self._consuming),
            paused=tuple(
                sorted(
                    {
                        part.topic
                        for one in self._consuming
                        if one.lanes.resting
                        for part in one.poller.partitions.values()
                        if part.pause is None
                    }
                )
            ),
            lag={name: count for name, count in lag.items() if count is not None},
        )

    async def dead_letters(self, address: str, group: str) -> list[DeadLetter]:
        """Return what *group* could not handle of an *address*, oldest first.

        The group is the contract's, or `{group}.{name of the operation}`.

        Raises:
            TransportError: The broker does not answer in time.
        """
        main = topic_of(address)
        reader = self._reader(group)
        topic = dead_topic(main, group)
        return await asyncio.to_thread(letters, reader, topic, main, self._timeout)

    async def redrive(
        self,
        queue: str,
        wanted: Wanted = lambda letter: True,
        *,
        most: int = 1000,
        dry_run: bool = False,
    ) -> list[DeadLetter]:
        """Put the oldest dead letters that are *wanted* back; return them.

        *queue* is the topic with the letters, `{topic}.dead.{group}`. They go to a topic
        for retries of that group, which alone reads it. A group that keeps the order of
        keys has none: then they go to the topic itself, and all groups get them once more,
        with the ids that their inboxes know.

        Raises:
            TransportError: The broker does not answer in time.
            ValueError: *queue* is no topic with dead letters.
        """
        main, mark, group = queue.rpartition(".dead.")
        if not mark:
            raise ValueError(f"{queue!r} is no topic of dead letters: TOPIC.dead.GROUP")
        there = (waiting(topic, group) for topic in await self._topics.names())
        pauses = [one[1] for one in there if one is not None and one[0] == main]
        back = retry_topic(main, group, min(pauses)) if pauses else main
        return await asyncio.to_thread(
            redrive,
            self._reader(group),
            self._config,
            queue,
            main,
            back,
            wanted,
            most=most,
            dry_run=dry_run,
            timeout=self._timeout,
        )

    async def plan(self, topology: Topology, group: str) -> Plan:
        """Compare what *topology* and consumers of *group* need with what there is.

        Raises:
            TransportError: The broker does not answer.
            ValueError: Kafka allows no topic of some name.
        """
        return await self._administering().plan(topology, group)

    async def declare(self, topology: Topology, group: str) -> Plan:
        """Make what is missing; return what was found before.

        Raises:
            Drift: Something is there and differs. Then nothing was made.
            TransportError: The broker does not answer, or refuses.
        """
        return await self._administering().declare(topology, group)

    async def verify(self, topology: Topology, group: str) -> None:
        """See whether all is there, and as it should be.

        Raises:
            Drift: Something is missing or differs.
            TransportError: The broker does not answer.
        """
        await self._administering().verify(topology, group)

    def _administering(self) -> Administering:
        return Administering(self._config, self._timeout)

    def _member(self, group: str, place: str, sharing: Sharing) -> Consuming:
        wanted = sharing.subscriptions
        places = [place]
        if not all(one.ordered for one in wanted):
            places.append(retry_place(place, group))
        reading = Reading(
            config=self._reader(group),
            group=group,
            places=tuple(places),
            start=wanted[0].start,
            commit_every=self._commit_every,
            commit_after=self._commit_after,
            settle=self._settle_timeout,
            timeout=self._timeout,
        )
        settling = partial(self._settling, group, lengths(wanted))
        return Consuming(reading, sharing, settling, self.clock, self._now)

    def _settling(
        self, group: str, levels: tuple[float, ...], noticed: Callable[[], None]
    ) -> Settling:
        return Settling(
            group=group,
            producing=self._producing,
            topics=self._topics,
            levels=levels,
            noticed=noticed,
            now=self._now,
        )

    def _reader(self, group: str) -> dict[str, Any]:
        return {
            # A new topic for retries, or one that fits a pattern, is seen after this.
            "topic.metadata.refresh.interval.ms": 10_000,
            **self._consumer,
            "group.id": group,
            "enable.auto.commit": False,
            "enable.auto.offset.store": False,
            "auto.offset.reset": "earliest",
            "partition.assignment.strategy": "cooperative-sticky",
            "logger": _log,
        }
