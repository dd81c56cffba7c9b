"""A transport inside the process: queues, acknowledgement, redelivery, dead letters."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..clock import SYSTEM_CLOCK, Clock
from ..errors import TransportError
from .administering import kept
from .ending import Ending
from .errors import Unroutable
from .event import DeadLetterChannel, Event, Exchange
from .failure import Origin, arrived, failed
from .graveyard import Wanted
from .health import DrainReport, Health
from .lanes import Lanes
from .life import Life
from .message import DeadLetter, Message, Receipt
from .outcome import Settlement
from .planning import Plan
from .queues import Held, MemoryQueue, Sent, takes
from .replies import Listener, after_close
from .subscription import Subscription
from .topology import Topology


class MemoryTransport:
    """Carries messages inside one event loop; what it holds dies with the process.

    A message is acknowledged after its handler returned. Messages of one key are
    delivered one after the other. Where the contract names the key, a redelivery holds
    back those behind it; else it waits apart. Messages without a key, or of different
    keys, do not wait for each other. There is no clock of its own: pauses go through the
    clock that it was given, and a drain ends them.
    """

    def __init__(
        self,
        *,
        clock: Clock = SYSTEM_CLOCK,
        now: Callable[[], float] = time.time,
        keep: int = 10_000,
    ) -> None:
        """Carry messages.

        Args:
            clock: Gives the pauses before redelivery.
            now: Seconds since 1970, for what is dated.
            keep: How many of the last messages a replay can bring back.
        """
        self.clock = clock
        self.dead_letters: list[DeadLetter] = []
        self._now = now
        self._queues: dict[str, MemoryQueue] = {}
        self._places: list[MemoryReplies] = []
        self._numbers = itertools.count(1)
        self._log: deque[Sent] = deque(maxlen=keep)
        self._sent = 0
        kind = type(self).__name__
        self._life = Life(kind, self._begin, self._stop, self._release, self._lanes)

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        """Put *message* into each queue whose bindings take it.

        Raises:
            Unroutable: None does, though the event wants one to.
            RuntimeError: The transport was closed, or belongs to another event loop.
        """
        self._life.check()
        exchange, address = event.exchange, message.address
        taking = [q for q in self._queues.values() if q.takes(exchange, address)]
        listening = [one for one in self._places if one.takes(exchange, address)]
        if event.mandatory and not taking and not listening:
            raise Unroutable(
                f"{event.name}: no queue takes {address!r}", operation=event.name
            )
        for queue in taking:
            queue.put(exchange, message)
        for place in listening:
            place.take(message)
        self._log.append(Sent(self._sent, self._now(), exchange, message))
        self._sent += 1
        queues = len(taking) + len(listening)
        return Receipt(message_id=message.message_id, queues=queues)

    def subscribe(self, subscription: Subscription) -> None:
        """Add a consumer to the event's queue, which is made if it does not exist.

        Without a queue in the contract, each group has one for each operation. Here it is
        possible at any time: nothing has to be declared. Who is the first at a queue begins
        at its `start`, with what was published before.

        Raises:
            RuntimeError: The transport was closed.
        """
        self._life.check_open()
        self._queue(subscription.queue).add(subscription, self._log)

    def listen(self, listener: Listener) -> MemoryReplies:
        """Return where *listener* takes replies, from now on.

        Raises:
            RuntimeError: The transport was closed.
        """
        self._life.check_open()
        made_up = f"{listener.event.name}.reply.{next(self._numbers)}"
        place = MemoryReplies(self, listener, made_up)
        self._places.append(place)
        return place

    def forget(self, place: MemoryReplies) -> None:
        """Give *place* no more replies."""
        self._places = [one for one in self._places if one is not place]

    async def start(self) -> None:
        """Begin to deliver, first what was published before."""
        await self._life.start()

    async def idle(self) -> None:
        """Wait until every message is settled, with all its redeliveries.

        Raises:
            RuntimeError: A handler called it, and would wait for itself.
        """
        self._life.check_outside("idle")
        while self._life.started and any(len(one) for one in self._lanes()):
            for queue in list(self._queues.values()):
                await queue.lanes.idle()

    async def drain(self, timeout: float = 30.0) -> DrainReport:
        """Finish what was begun, and stop delivering; what waits stays in its queue.

        Raises:
            RuntimeError: A handler called it, and would wait for itself.
            ValueError: *timeout* is no number of seconds.
        """
        return await self._life.drain(timeout)

    async def close(self) -> None:
        """Drain, for good; what waits stays in its queue."""
        await self._life.close()

    async def health(self) -> Health:
        """How many messages wait, in each queue."""
        lanes = {name: queue.lanes for name, queue in self._queues.items()}
        return Health(
            ready=self._life.started,
            in_flight=sum(one.busy for one in lanes.values()),
            blocked=sum(one.blocked for one in lanes.values()),
            paused=tuple(name for name, one in lanes.items() if one.resting),
            lag={name: queue.waiting for name, queue in self._queues.items()},
        )

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

        They are all in `dead_letters`, so that *place* means nothing here.

        Raises:
            TransportError: There is no such queue.
        """
        if queue not in self._queues:
            raise TransportError(
                f"there is no queue {queue!r}", sent=False, permanent=True
            )
        mine = [one for one in self.dead_letters if one.queue == queue and wanted(one)]
        for letter in () if dry_run else mine[:most]:
            self.dead_letters.remove(letter)
            exchange = Exchange(name=letter.failure.origin.exchange)
            again = replace(letter.message, attempt=1)
            self._queue(queue).put(exchange, again)
        return mine[:most]

    async def plan(self, topology: Topology, group: str) -> Plan:
        """All is as the contract says: it is made when it is used."""
        return kept(topology, group)

    async def declare(self, topology: Topology, group: str) -> Plan:
        """There is nothing to make."""
        return kept(topology, group)

    async def verify(self, topology: Topology, group: str) -> None:
        """Nothing can differ."""

    async def _begin(self) -> None:
        for one in self._lanes():
            one.start()

    async def _stop(self, ending: Ending) -> DrainReport:
        # All at once: while one ends, the others begin nothing new either.
        ended = await asyncio.gather(*(one.stop(ending) for one in self._lanes()))
        return sum(ended, DrainReport())

    async def _release(self) -> None:
        """Nothing: what waits stays in its queue."""

    def _lanes(self) -> list[Lanes[Held]]:
        return [queue.lanes for queue in self._queues.values()]

    def _queue(self, name: str) -> MemoryQueue:
        queue = self._queues.get(name)
        if queue is None:
            queue = MemoryQueue(name, self._deliver, self.clock)
            self._queues[name] = queue
            if self._life.started:
                queue.lanes.start()
        return queue

    async def _deliver(self, queue: MemoryQueue, held: Held) -> float | None:
        """Deliver once; returns the seconds until it is to be delivered again."""
        message = held.message
        subscription = queue.consumers.next(message)
        settlement = await subscription.deliver(message)
        if settlement.action == "hold":
            queue.lanes.rest(settlement.after)
            return settlement.after
        if settlement.action == "acknowledge":
            return None
        again = self._failed(queue, held, settlement, subscription.event.dead_letter)
        if again is None or subscription.ordered or message.key is None:
            return again
        # As on a broker: it waits apart, and what has its key goes on meanwhile.
        queue.put_later(again, held)
        return None

    def _failed(
        self,
        queue: MemoryQueue,
        held: Held,
        settlement: Settlement,
        channel: DeadLetterChannel | None,
    ) -> float | None:
        origin = Origin(
            queue=queue.name,
            exchange=held.exchange.name,
            address=held.message.address,
        )
        failure = failed(held.message, origin, settlement, self._now())
        message = replace(held.message, failure=failure)
        if settlement.action == "dead_letter":
            if channel is None or not self._led(channel, message):
                letter = DeadLetter(queue=queue.name, message=message, failure=failure)
                self.dead_letters.append(letter)
            return None
        held.message = replace(message, attempt=message.attempt + 1)
        return settlement.after

    def _led(self, channel: DeadLetterChannel, message: Message) -> bool:
        """Send a dead *message* through *channel*; False if nobody receives from there."""
        exchange, queue = channel.exchange, channel.queue
        address = channel.address if queue is None else queue.name
        queues = self._queues.values()
        heard = [one for one in queues if one.consumers.subscriptions]
        taking = [one for one in heard if one.takes(exchange, address)]
        for one in taking:
            here = Origin(queue=one.name, exchange=exchange.name, address=address)
            story = arrived(message.failure, here)
            letter = replace(message, address=address, attempt=1, failure=story)
            one.put(exchange, letter)
        return bool(taking)


class MemoryReplies:
    """Where the replies to one operation arrive in memory."""

    def __init__(
        self, transport: MemoryTransport, listener: Listener, made_up: str
    ) -> None:
        """Take what *listener* waits for, at an address *made_up* if it has none."""
        replies = listener.reply.event
        self.address = replies.address if listener.reply.fixed else made_up
        self.take = listener.take
        self._transport = transport
        self._closed = False
        self._bound = ((replies.exchange, self.address),)

    def takes(self, exchange: Exchange, key: str) -> bool:
        """Whether a message sent to *exchange* with this *key* comes here."""
        return takes(self.address, self._bound, exchange, key)

    async def send(self, event: Event[Any], message: Message) -> Receipt:
        """Send a request.

        Raises:
            TransportError: Its client was closed.
        """
        if self._closed:
            raise after_close(event)
        return await self._transport.publish(event, message)

    async def close(self) -> None:
        """Take no more."""
        self._closed = True
        self._transport.forget(self)
