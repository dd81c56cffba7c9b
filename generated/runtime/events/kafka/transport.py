"""Events through Kafka."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from ...clock import SYSTEM_CLOCK, Clock
from ...errors import TransportError
from ..ending import LEAST, Ending
from ..event import DeadLetterChannel, Event
from ..graveyard import Wanted
from ..health import DrainReport, Health
from ..lanes import Lanes
from ..life import Life
from ..message import DeadLetter, Message, Receipt
from ..outage import Outage
from ..planning import Plan
from ..replies import Listener
from ..sharing import Sharing
from ..subscription import Start, Subscription
from ..topology import Topology
from .administering import Administering
from .condition import condition
from .configuring import Configuration
from .consuming import Consuming
from .draining import leave, over
from .letters import Grave, letters
from .listening import KafkaReplies
from .names import (
    lengths,
    place_of,
    reading,
    retry_place,
    way_back,
)
from .polling import Reading
from .producing import Producing
from .publishing import publish
from .redriving import redrive
from .rewinding import rewind
from .settling import Settling
from .topics import Topics

_log = logging.getLogger(__name__.rpartition(".")[0])


class KafkaTransport:
    """Carries messages through topics of Kafka (confluent-kafka).

    Delivery is at least once: an offset is committed when everything before it is settled,
    in batches, before a partition goes to another member, and when the transport drains.
    Messages of one key are handled one after the other, in the order of their partition.
    Where the contract gives an event a key, a message that fails holds back those of its
    key; without one it waits in a topic for retries and those behind it go on. What cannot
    be handled goes to the topic `{topic}.dead.{group}`.
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
        publish_timeout: float = 8.0,
        create_topics: bool = True,
        settle_timeout: float = 5.0,
        request_timeout: float = 8.0,
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
            settle_timeout: Seconds that handlers have to end when partitions go elsewhere.
            request_timeout: Seconds for one question to a broker.
            clock: Gives the pauses before redelivery.
            now: Seconds since 1970, for what is dated.

        Raises:
            ValueError: *bootstrap* is no list of brokers, or librdkafka refuses a setting.
        """
        self.clock, self._now = clock, now
        self._outage = Outage(_log, clock.now)
        self._config = Configuration.checked(bootstrap, config, producer, consumer)
        self._commits = commit_every, commit_after
        self._settle_timeout, self._timeout = settle_timeout, request_timeout
        self._producing = Producing(
            self._config.producer, publish_timeout, self._outage
        )
        self._topics = Topics(
            self._producing.client,
            self._config.all,
            create=create_topics,
            timeout=request_timeout,
        )
        self._places: dict[tuple[str, str], Sharing] = {}
        self._producing.missed = self._topics.missed
        self._consuming: list[Consuming] = []
        self._listening: set[KafkaReplies] = set()
        kind = type(self).__name__
        self._life = Life(kind, self._begin, self._stop, self._release, self._lanes)

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        """Send *message*; returns when all replicas in sync have it.

        Raises:
            Unroutable: There is no such topic, and none can be made.
            PublishTimeout: The broker did not say in time that it has the message.
            TransportError: It was not taken over, or nobody knows.
            RuntimeError: The transport was closed, or belongs to another event loop.
        """
        with self._life.publishing:
            return await publish(
                event, message, self._topics, self._producing, self._look_around
            )

    def subscribe(self, subscription: Subscription) -> None:
        """Deliver what a subscription wants, from `start` on.

        Those of one group and address share a consumer.

        Raises:
            RuntimeError: The transport has started already, or was closed.
            ValueError: Kafka allows no topic, or no group, of that name; its dead letters
                would come back; or another subscription of the same group and address
                begins elsewhere.
        """
        self._life.check_idle()
        place, group = reading(subscription)
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
            RuntimeError: The transport was closed.
        """
        self._life.check_open()
        reader, ensure = self._config.reader(""), self._topics.ensure
        replies = KafkaReplies(
            listener,
            reader,
            ensure=ensure,
            publish=self.publish,
            timeout=self._timeout,
            life=self._life,
            closed=self._listening.discard,
        )
        self._listening.add(replies)
        return replies

    async def start(self) -> None:
        """Connect, make topics that do not exist, and join the groups.

        Returns when each group has said what is ours, or does not within the time of a
        request: then it goes on in the background.

        Raises:
            TransportError: No broker answers, or a topic cannot be made.
            RuntimeError: The transport was closed, or drained meanwhile, or belongs to
                another event loop.
        """
        await self._life.start()

    async def drain(self, timeout: float = 30.0) -> DrainReport:
        """Take nothing new, finish and commit what was begun, and leave the groups.

        What takes longer than *timeout* seconds is cancelled, and delivered again later.
        Another drain meanwhile, with less time, is the end of both; and so is it to cancel
        this one.

        Raises:
            RuntimeError: A handler called it, and would wait for itself.
            ValueError: *timeout* is no number of seconds.
        """
        return await self._life.drain(timeout)

    async def over(self) -> None:
        """Wait for a consumer to end that is not to; see `Watched`."""
        await over(self._consuming)

    async def close(self) -> None:
        """Drain, wait for what is being published, and let go of connections, for good.

        Raises:
            RuntimeError: A handler called it, and would wait for itself.
        """
        await self._life.close()

    async def health(self) -> Health:
        """How it is; the lag is what brokers told with the last messages."""
        started = self._life.started
        return await condition(self._consuming, self._topics, started, LEAST)

    async def dead_letters(
        self, queue: str, *, most: int = 1000, place: str = ""
    ) -> list[DeadLetter]:
        """Return the oldest dead letters, so many as *most*; they stay there.

        *queue* says whose they are, `{topic}.dead.{group}`; *place* is the topic that the
        contract names for them, else they lie there.

        Raises:
            TransportError: The broker does not answer in time.
            ValueError: *queue* is no topic with dead letters.
        """
        grave = Grave.of(queue, place)
        config = self._config.reader(grave.group)
        return await asyncio.to_thread(letters, config, grave, self._timeout, most)

    async def rewind(self, address: str, group: str, start: Start) -> dict[str, int]:
        """Have *group*, which has no members just now, go on at *start* in an *address*.

        Returns the offsets, by topic and partition. The group is the contract's, or
        `{group}.{name of the operation}`. What waits in topics for retries is not touched.

        Raises:
            TransportError: A member runs, or the broker does not answer in time.
        """
        what = self._config.reader(group), place_of(address), start, self._timeout
        return await asyncio.to_thread(rewind, *what)

    async def redrive(
        self,
        queue: str,
        wanted: Wanted = lambda letter: True,
        *,
        most: int = 1000,
        dry_run: bool = False,
        place: str = "",
    ) -> list[DeadLetter]:
        """Put the oldest dead letters that are *wanted* back; return them.

        *queue* says whose they are, `{topic}.dead.{group}`, and is the topic that has them
        unless the contract names a *place*. They go to a topic for retries of that group,
        which alone reads it. Where there is none, since the group keeps the order of keys,
        they go to the topic itself, and all groups get them once more, with the ids that
        their inboxes know.

        Raises:
            TransportError: The broker does not answer in time, or has no such topic.
            ValueError: *queue* is no topic with dead letters.
        """
        grave, there = Grave.of(queue, place), await self._topics.names()
        if grave.main not in there:
            # A name that is misspelt has no letters in a place that others have, too.
            raise TransportError(
                f"there is no topic {grave.main!r}", sent=False, permanent=True
            )
        back = way_back(grave.main, grave.group, there)
        return await asyncio.to_thread(
            redrive,
            self._config.reader(grave.group),
            self._config.producer,
            grave,
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

    def _lanes(self) -> Iterator[Lanes[Any]]:
        return (one.lanes for one in self._consuming)

    async def _begin(self) -> None:
        await self._topics.reach()
        members = [self._member(*names, one) for names, one in self._places.items()]
        for one in members:
            await one.prepare()
        self._consuming = members
        for one in members:
            one.start()
        joining = [asyncio.ensure_future(one.poller.joined.wait()) for one in members]
        try:
            if joining:
                await asyncio.wait(joining, timeout=self._timeout)
        finally:
            for task in joining:
                task.cancel()

    async def _stop(self, ending: Ending) -> DrainReport:
        try:
            return await leave(self._consuming, ending)
        finally:
            self._consuming = []

    async def _release(self) -> None:
        await asyncio.gather(*(one.close() for one in list(self._listening)))
        await self._producing.close(self._timeout)

    def _look_around(self) -> None:
        """Have consumers look at a topic that is new: a pattern may fit it."""
        for one in self._consuming:
            one.poller.look_around()

    def _administering(self) -> Administering:
        return Administering(self._config.all, self._timeout)

    def _member(self, group: str, place: str, sharing: Sharing) -> Consuming:
        wanted = sharing.subscriptions
        # Topics for retries always: those of a contract whose event had no key yet may
        # still have messages, and letters are put back into them.
        reading = Reading(
            config=self._config.reader(group),
            group=group,
            places=(place, retry_place(place, group)),
            start=wanted[0].start,
            commit_every=self._commits[0],
            commit_after=self._commits[1],
            settle=self._settle_timeout,
            timeout=self._timeout,
            outage=self._outage,
        )
        channels = frozenset(one.event.dead_letter for one in wanted)
        settling = partial(self._settling, group, channels, lengths(wanted))
        return Consuming(reading, sharing, settling, self.clock, self._now)

    def _settling(
        self,
        group: str,
        channels: frozenset[DeadLetterChannel | None],
        levels: tuple[float, ...],
        noticed: Callable[[], None],
    ) -> Settling:
        return Settling(
            group=group,
            producing=self._producing,
            topics=self._topics,
            channels=channels,
            levels=levels,
            noticed=noticed,
            now=self._now,
        )
