"""Carries messages through RabbitMQ and loses none."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any

from aiormq.abc import AbstractChannel
from pamqp.commands import Basic

from ...clock import SYSTEM_CLOCK, Clock
from ...errors import TransportError
from ..ending import LEAST, Ending
from ..event import Event
from ..graveyard import Wanted
from ..health import DrainReport, Health
from ..lanes import Lanes
from ..life import Life
from ..message import DeadLetter, Message, Receipt
from ..outage import Outage
from ..planning import Plan
from ..replies import Listener
from ..subscription import Subscription
from ..topology import Topology
from . import letters, names, redriving
from .administering import Administering
from .connecting import Link
from .consuming import Consuming
from .declaring import Declaring, QueueType
from .listening import RabbitReplies
from .options import check_options
from .properties import properties_of
from .publishing import Publishing

_log = logging.getLogger(__name__.rpartition(".")[0])

_ANSWER = 2.0
"""Seconds in which a broker that is well has answered."""


class RabbitTransport:
    """Carries messages through RabbitMQ (AMQP 0-9-1), at least once.

    Publishing and consuming have a connection each: a broker that is short of memory
    stops reading from those that publish, and acknowledgements must still arrive. The
    virtual host is the one of the URL.

    A message that is to be delivered again waits in a queue of its own, one for each
    length of pause, and comes back from there; what has a key, in an operation that keeps
    the order of keys, stays where it is and holds back what has the same key. Order by
    key is kept within one consumer process: RabbitMQ gives the messages of a queue to all
    of its consumers in turn.

    What ends its consumers over and over is dead-lettered too, where the queue counts its
    deliveries: quorum queues do. A classic queue tells only that there was another
    delivery, which is no reason to give a message up.
    """

    def __init__(
        self,
        url: str | Sequence[str],
        *,
        prefetch: int | None = None,
        queue_type: QueueType = "auto",
        declare: bool = True,
        publish_timeout: float = 8.0,
        connect_timeout: float = 8.0,
        in_flight: int = 1000,
        deliveries: int = 20,
        clock: Clock = SYSTEM_CLOCK,
        now: Callable[[], float] = time.time,
        name: str = "codegen",
    ) -> None:
        """Carry messages over the broker at *url*; nothing is sent before it is used.

        Args:
            url: `amqp://user:password@host:port/vhost`, or `amqps`. Several are nodes of
                one cluster: the first that answers is taken.
            prefetch: Messages of a queue that may be held unsettled at once; None is the
                sum of its subscriptions.
            queue_type: Type of the queues that last; `auto` is quorum where the broker
                has it (RabbitMQ 3.10), else classic.
            declare: Whether exchanges, queues and bindings are made where they are needed;
                else they are only asked for, which needs no permission to configure.
            publish_timeout: Seconds for the broker to confirm a message.
            connect_timeout: Seconds to connect.
            in_flight: Messages that may wait for their confirmation at once.
            deliveries: After so many deliveries which nobody settled a message is
                dead-lettered; after half as many nothing else is held beside it.
            clock: Gives the pauses.
            now: Seconds since 1970, for what is dated.
            name: What the broker calls the connections.

        Raises:
            ValueError: *url* is no address of a broker, or a number cannot be.
        """
        timeouts = publish_timeout, connect_timeout
        check_options(url, queue_type, prefetch, in_flight, deliveries, *timeouts)
        self.clock, self._now = clock, now
        self._url, self._name, self._timeout = url, name, connect_timeout
        self._declares = partial(Declaring, queue_type=queue_type, make=declare)
        self._prefetch, self._deliveries = prefetch, deliveries
        self._sending = Link(url, name=f"{name} (publish)", timeout=connect_timeout)
        self._taking = Link(url, name=f"{name} (consume)", timeout=connect_timeout)
        self._publish_timeout, self._in_flight = publish_timeout, in_flight
        self._listening: set[RabbitReplies] = set()
        self._publishing = Publishing(
            self._sending,
            self._declares(self._sending),
            timeout=publish_timeout,
            in_flight=in_flight,
        )
        # An exclusive queue belongs to the connection that declared it.
        self._declaring = self._declares(self._taking)
        self._consuming: dict[str, Consuming] = {}
        self._outage = Outage(_log, clock.now)
        kind = type(self).__name__
        self._life = Life(kind, self._begin, self._stop, self._release, self._lanes)

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        """Send *message*; returns when the broker has confirmed it.

        A named exchange is declared before the first message.

        Raises:
            Unroutable: No queue takes it, though the event wants one to.
            PublishTimeout: The broker did not confirm it in time.
            TransportError: It was not taken over, or nobody knows.
            RuntimeError: The transport was closed, or belongs to another event loop.
            ValueError: The contract has the exchange in another virtual host.
        """
        with self._life.publishing:
            if event.exchange.vhost != "/":
                names.check_vhost(event, self._sending.vhost)
            return await self._publishing.message(
                event, message, self._properties(event, message)
            )

    def listen(self, listener: Listener) -> RabbitReplies:
        """Return where *listener* takes replies; it is made with the first request.

        Raises:
            RuntimeError: The transport was closed.
        """
        self._life.check_open()
        replies = RabbitReplies(
            listener,
            self._life,
            self._sending,
            self._declares(self._sending),
            timeout=self._publish_timeout,
            in_flight=self._in_flight,
            properties=self._properties,
            closed=self._listening.discard,
        )
        self._listening.add(replies)
        return replies

    def subscribe(self, subscription: Subscription) -> None:
        """Deliver what a subscription wants, from `start` on.

        Its own `start` means nothing here: a queue keeps what is not settled.

        Raises:
            RuntimeError: The transport has started already, or was closed.
            ValueError: The contract has it in another virtual host than the URL.
        """
        names.check_vhost(subscription.event, self._taking.vhost)
        self._life.check_idle()
        name = subscription.queue
        if name not in self._consuming:
            self._consuming[name] = Consuming(
                self._taking,
                self._declaring,
                self._publishing,
                prefetch=self._prefetch,
                deliveries=self._deliveries,
                clock=self.clock,
                now=self._now,
                outage=self._outage,
                first=subscription,
            )
        self._consuming[name].add(subscription)
        self._declaring.lead(subscription)

    async def start(self) -> None:
        """Connect, declare what subscriptions need, and consume.

        Without subscriptions it connects to publish.

        Raises:
            TransportError: The broker cannot be reached, or has something of the same
                name that is different.
            RuntimeError: The transport was closed, or drained meanwhile, or belongs to
                another event loop.
        """
        await self._life.start()

    async def drain(self, timeout: float = 30.0) -> DrainReport:
        """Take nothing new, and finish and settle what was begun.

        What takes longer than *timeout* seconds is cancelled, and goes back to its queue.
        Another drain meanwhile, with less time, is the end of both; and so is it to cancel
        this one.

        Raises:
            RuntimeError: A handler called it, and would wait for itself.
            ValueError: *timeout* is no number of seconds.
        """
        return await self._life.drain(timeout)

    async def close(self) -> None:
        """Drain, wait for what is being published, and let go of the connections, for good.

        Raises:
            RuntimeError: A handler called it, and would wait for itself.
        """
        await self._life.close()

    async def health(self) -> Health:
        """How it is; the lag is what waits in each queue, without what is held here.

        Where nothing is consumed, the connection that is ready is the one to publish over;
        one that was lost is made anew for that. A broker that does not answer within two
        seconds is not ready, though nobody has noticed yet that the connection is lost.
        """
        ones = self._consuming.values()
        connected = self._taking.connected
        ready = self._life.started and all(one.ready for one in ones)
        if ready:
            ready = connected if ones else await self._reached()
        queues = [one.name for one in ones]
        lag = await self._declaring.lag(queues, _ANSWER) if connected else {}
        return Health(
            ready=ready and lag is not None,
            in_flight=sum(one.in_flight for one in ones),
            blocked=sum(one.blocked for one in ones),
            paused=tuple(one.name for one in ones if one.paused),
            lag=lag or {},
        )

    async def dead_letters(
        self, queue: str, *, most: int = 1000, place: str = ""
    ) -> list[DeadLetter]:
        """Return the oldest dead letters of *queue*, so many as *most*; they stay there.

        *place* is the queue that the contract names for them, else `{queue}.dead`.

        Raises:
            TransportError: The broker cannot be reached, or *queue* has no dead letters.
        """
        async with self._looking() as channel:
            return await letters.dead_letters(channel, queue, most=most, place=place)

    async def redrive(
        self,
        queue: str,
        wanted: Wanted = lambda letter: True,
        *,
        most: int = 1000,
        dry_run: bool = False,
        place: str = "",
    ) -> list[DeadLetter]:
        """Put the oldest dead letters that are *wanted* back into *queue*; return them.

        *place* is the queue that the contract names for them, else `{queue}.dead`. A letter
        leaves its place when the broker has confirmed that it is in the queue.

        Raises:
            TransportError: The broker cannot be reached, or has no such queue or place.
        """
        async with self._looking() as channel:
            return await redriving.redrive(
                channel,
                self._publishing,
                queue,
                wanted,
                most=most,
                dry_run=dry_run,
                place=place,
            )

    async def plan(self, topology: Topology, group: str) -> Plan:
        """Compare what *topology* and consumers of *group* need with what there is.

        Nothing is changed. Bindings are not compared: AMQP 0-9-1 does not tell them.

        Raises:
            TransportError: The broker cannot be reached, or does not say.
        """
        async with self._administering() as one:
            return await one.plan(topology, group)

    async def declare(self, topology: Topology, group: str) -> Plan:
        """Make what is missing, and bind; return what was found before.

        Raises:
            Drift: Something is there and differs. Then nothing was made.
            TransportError: The broker cannot be reached, or refuses.
        """
        async with self._administering() as one:
            return await one.declare(topology, group)

    async def verify(self, topology: Topology, group: str) -> None:
        """See whether all but bindings is there, and as it should be.

        Raises:
            Drift: Something is missing or differs.
            TransportError: The broker cannot be reached, or does not say.
        """
        async with self._administering() as one:
            await one.verify(topology, group)

    def _properties(self, event: Event[Any], message: Message) -> Basic.Properties:
        return properties_of(message, self._now(), event.amqp)

    def _lanes(self) -> Iterator[Lanes[Any]]:
        return (one.lanes for one in self._consuming.values())

    async def _begin(self) -> None:
        if not self._consuming:
            await self._sending.reach()
        for consuming in self._consuming.values():
            await consuming.start()

    async def _reached(self) -> bool:
        """Whether it can publish: who asks waits for a moment at most."""
        with suppress(TransportError):
            await self._sending.reach(LEAST)
        return self._sending.connected

    async def _stop(self, ending: Ending) -> DrainReport:
        stopping = [one.stop(ending) for one in self._consuming.values()]
        return sum(await asyncio.gather(*stopping), DrainReport())

    async def _release(self) -> None:
        listening = [one.close() for one in list(self._listening)]
        await asyncio.gather(self._publishing.close(), *listening)
        await asyncio.gather(self._sending.close(), self._taking.close())

    @asynccontextmanager
    async def _administering(self) -> AsyncIterator[Administering]:
        """Seeing to the broker over a connection of its own, which ends then."""
        link = Link(self._url, name=f"{self._name} (topology)", timeout=self._timeout)
        try:
            yield Administering(self._declares(link))
        finally:
            await link.close()

    @asynccontextmanager
    async def _looking(self) -> AsyncIterator[AbstractChannel]:
        """A connection of its own, at whose end what was looked at goes back.

        There are questions to which RabbitMQ's answer is to end the connection, and with
        it all consumers.
        """
        link = Link(self._url, name=f"{self._name} (look)", timeout=self._timeout)
        try:
            yield await link.channel()
        finally:
            await link.close()
