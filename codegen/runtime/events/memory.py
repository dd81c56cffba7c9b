"""A transport inside the process: queues, acknowledgement, redelivery, dead letters."""

from __future__ import annotations

import asyncio
import contextvars
from collections import deque
from dataclasses import dataclass, field, replace
from typing import Any

from ..clock import SYSTEM_CLOCK, Clock
from .event import Event, Exchange
from .message import DeadLetter, Message, Receipt
from .outcome import Settlement
from .routing import routes
from .transport import Deliver


@dataclass(slots=True)
class _Queue:
    """A queue with its bindings, its consumers, and one lane for each key."""

    name: str
    bindings: set[tuple[Exchange, str]] = field(default_factory=set)
    consumers: list[tuple[Event[Any], Deliver]] = field(default_factory=list)
    deliveries: int = 0
    lanes: dict[object, deque[Message]] = field(default_factory=dict)

    def takes(self, exchange: Exchange, key: str) -> bool:
        """Whether a message sent to *exchange* with this *key* comes here."""
        if exchange.name == "" and exchange.type == "default":
            return key == self.name
        return any(
            bound.name == exchange.name
            and routes(bound.type, pattern, key, separator=_separator(bound, pattern))
            for bound, pattern in self.bindings
        )

    def next_consumer(self, message: Message) -> Deliver:
        """Return those that know the message in turn, or all if nobody knows it."""
        knowing = [deliver for event, deliver in self.consumers if event.takes(message)]
        able = knowing or [deliver for _, deliver in self.consumers]
        self.deliveries += 1
        return able[(self.deliveries - 1) % len(able)]


def _separator(exchange: Exchange, pattern: str) -> str:
    """As `Event.separator`: without an exchange, addresses may be paths."""
    return "/" if not exchange.name and "/" in pattern else "."


class MemoryTransport:
    """Carries messages inside one event loop; what it holds dies with the process.

    A message is acknowledged after its handler returned. Messages of one key are
    delivered one after the other, and a redelivery holds back those behind it;
    messages without a key, or of different keys, do not wait for each other. There
    is no clock of its own: pauses go through the clock that it was given.
    """

    def __init__(self, *, clock: Clock = SYSTEM_CLOCK) -> None:
        """Carry messages; *clock* gives the pauses before redelivery."""
        self.clock = clock
        self.dead_letters: list[DeadLetter] = []
        self._queues: dict[str, _Queue] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._started = False

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        """Put *message* into each queue whose bindings take it."""
        taking = [
            queue
            for queue in self._queues.values()
            if queue.takes(event.exchange, message.address)
        ]
        for queue in taking:
            self._enqueue(queue, message)
        return Receipt(message_id=message.message_id, queues=len(taking))

    def subscribe(self, event: Event[Any], group: str, deliver: Deliver) -> None:
        """Add a consumer to the event's queue, which is made if it does not exist.

        Without a queue in the contract, each group has one for each operation.
        """
        name = f"{group}.{event.name}" if event.queue is None else event.queue.name
        queue = self._queues.setdefault(name, _Queue(name))
        declared = () if event.queue is None else event.queue.bind
        for pattern in declared or (event.pattern,):
            queue.bindings.add((event.exchange, pattern))
        queue.consumers.append((event, deliver))

    async def start(self) -> None:
        """Begin to deliver, first what was published before."""
        self._started = True
        for queue in self._queues.values():
            for lane in queue.lanes:
                self._work(queue, lane)

    async def idle(self) -> None:
        """Wait until every message is settled, with all its redeliveries."""
        while self._workers:
            await asyncio.wait(self._workers)

    async def drain(self) -> None:
        """Settle every message, with all its redeliveries, and stop delivering."""
        await self.idle()
        self._started = False

    def _enqueue(self, queue: _Queue, message: Message) -> None:
        # Without a key a message has a lane to itself, known by its identity.
        lane: object = message.key if message.key is not None else object()
        waiting = queue.lanes.get(lane)
        if waiting is not None:
            waiting.append(message)
            return
        queue.lanes[lane] = deque([message])
        if self._started:
            self._work(queue, lane)

    def _work(self, queue: _Queue, lane: object) -> None:
        # In a context of its own: through a broker no deadline of the publisher comes.
        worker = asyncio.create_task(
            self._deliver_lane(queue, lane), context=contextvars.Context()
        )
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _deliver_lane(self, queue: _Queue, lane: object) -> None:
        """Deliver the messages of one lane until none is left."""
        waiting = queue.lanes[lane]
        while waiting:
            message = waiting[0]
            settlement = await queue.next_consumer(message)(message)
            if settlement.action == "redeliver":
                await self.clock.sleep_async(settlement.after)
                waiting[0] = replace(message, attempt=message.attempt + 1)
                continue
            waiting.popleft()
            self._settle(queue, message, settlement)
        del queue.lanes[lane]

    def _settle(self, queue: _Queue, message: Message, settlement: Settlement) -> None:
        if settlement.action == "dead_letter":
            self.dead_letters.append(
                DeadLetter(queue=queue.name, message=message, reason=settlement.reason)
            )
