"""A quorum queue without a broker: it counts deliveries, and gives them to consumers."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, cast

from aiormq.abc import DeliveredMessage
from pamqp.commands import Basic
from pamqp.header import ContentHeader

from codegen.runtime.errors import TransportError
from codegen.runtime.events import Event, Subscription
from codegen.runtime.events.message import Message
from codegen.runtime.events.outage import Outage
from codegen.runtime.events.outcome import Settlement
from codegen.runtime.events.rabbitmq.consuming import Consuming
from tests.runtime.virtual import VirtualTime

RTT = 0.001
"""Seconds for an answer of the broker."""


@dataclass(slots=True, eq=False)
class Entry:
    """A message in the queue, and how often it was delivered before."""

    message_id: str
    count: int = 0
    key: str | None = None
    body: bytes = b"{}"
    headers: dict[str, Any] = field(default_factory=dict)


class Queue:
    """Gives each message to the consumer whose turn it is; what comes back is the next."""

    def __init__(self) -> None:
        self.entries: deque[Entry] = deque()
        self.consumers: deque[tuple[Channel, str]] = deque()
        self.came_back = 0
        self.oldest = 0.0
        self.most = 0

    def push(self, *entries: Entry) -> None:
        self.entries.extend(entries)
        self.deliver()

    def back(self, entries: list[Entry]) -> None:
        for entry in reversed(entries):
            entry.count += 1
            self.came_back += 1
            self.entries.appendleft(entry)
        asyncio.get_running_loop().call_later(RTT / 2, self.deliver)

    def deliver(self) -> None:
        while self.entries:
            for _ in range(len(self.consumers)):
                channel, tag = self.consumers[0]
                self.consumers.rotate(-1)
                if channel.held(tag) < channel.limits[tag]:
                    channel.give(tag, self.entries.popleft())
                    break
            else:
                return


class Channel:
    """As much of a channel as a consumer needs."""

    def __init__(self, queue: Queue) -> None:
        self.queue = queue
        self.unsettled: dict[int, tuple[str, Entry, float]] = {}
        self.limits: dict[str, int] = {}
        self.takers: dict[str, Callable[[DeliveredMessage], Awaitable[None]]] = {}
        self.is_closed = False
        self.closing = asyncio.get_running_loop().create_future()
        self.on_consumer_cancel_callbacks: set[Any] = set()
        self._limit = self._given = 0

    class connection:
        class write_queue:
            @staticmethod
            def full() -> bool:
                return False

    def held(self, tag: str) -> int:
        return sum(one == tag for one, _, _ in self.unsettled.values())

    def give(self, tag: str, entry: Entry) -> None:
        self._given += 1
        now = asyncio.get_running_loop().time()
        self.unsettled[self._given] = (tag, entry, now)
        self.queue.most = max(self.queue.most, len(self.unsettled))
        headers: dict[str, Any] = dict(entry.headers)
        if entry.count:
            headers["x-delivery-count"] = entry.count
        if entry.key is not None:
            headers["x-key"] = entry.key
        properties = Basic.Properties(
            message_id=entry.message_id, headers=headers or None
        )
        delivered = DeliveredMessage(
            delivery=Basic.Deliver(
                delivery_tag=self._given,
                redelivered=entry.count > 0,
                exchange="",
                routing_key="a",
                consumer_tag=tag,
            ),
            header=ContentHeader(properties=properties),
            body=entry.body,
            channel=cast(Any, self),
        )
        asyncio.get_running_loop().create_task(_taken(self.takers[tag](delivered)))

    async def basic_qos(self, prefetch_count: int) -> None:
        await asyncio.sleep(RTT)
        self._limit = prefetch_count

    async def basic_consume(
        self, queue: str, taker: Callable[[DeliveredMessage], Awaitable[None]]
    ) -> Basic.ConsumeOk:
        await asyncio.sleep(RTT)
        tag = f"t{len(self.takers)}"
        self.takers[tag], self.limits[tag] = taker, self._limit
        self.queue.consumers.append((self, tag))
        asyncio.get_running_loop().call_soon(self.queue.deliver)
        return Basic.ConsumeOk(consumer_tag=tag)

    async def basic_cancel(self, tag: str) -> None:
        await asyncio.sleep(RTT)
        if (self, tag) in self.queue.consumers:
            self.queue.consumers.remove((self, tag))

    async def basic_nack(self, tag: int, wait: bool = True) -> None:
        raise AssertionError("to give a message back counts against it")

    async def basic_ack(self, tag: int, wait: bool = True) -> None:
        self._settled(tag)
        self.queue.deliver()

    async def close(self) -> None:
        if self.is_closed:
            return
        await asyncio.sleep(RTT)
        self.is_closed = True
        self.closing.set_result(None)
        for one in [one for one in self.queue.consumers if one[0] is self]:
            self.queue.consumers.remove(one)
        self.queue.back([self._settled(tag) for tag in list(self.unsettled)])

    def _settled(self, tag: int) -> Entry:
        _, entry, since = self.unsettled.pop(tag)
        age = asyncio.get_running_loop().time() - since
        self.queue.oldest = max(self.queue.oldest, age)
        return entry


async def _taken(taking: Awaitable[None]) -> None:
    await taking


@dataclass
class Sent:
    """What a consumer sent on, in place of what it had."""

    place: str
    body: bytes
    properties: Basic.Properties


class Publishing:
    """Takes everything over, or refuses as it is told."""

    def __init__(self, *script: TransportError) -> None:
        self.script = list(script)
        self.sent: list[Sent] = []
        self.tries = 0

    async def send(self, body: bytes, properties: Basic.Properties, **to: Any) -> None:
        self.tries += 1
        await asyncio.sleep(RTT)
        if self.script:
            raise self.script.pop(0)
        self.sent.append(Sent(to["key"], body, properties))


class _Link:
    def __init__(self, queue: Queue) -> None:
        self.queue = queue
        self.channels: list[Channel] = []

    async def channel(self) -> Channel:
        await asyncio.sleep(2 * RTT)
        self.channels.append(Channel(self.queue))
        return self.channels[-1]


class _Declaring:
    def led(self, queue: str) -> None:
        """The contract names no place for dead letters."""

    async def subscriptions(self, all: Any) -> None:
        await asyncio.sleep(RTT)

    async def dead(self, queue: Any) -> None:
        await asyncio.sleep(RTT)

    async def waiting(self, queue: Any, milliseconds: int) -> None:
        await asyncio.sleep(RTT)


class Replica(Consuming):
    """One of the processes that consume a queue."""

    def __init__(
        self,
        time: VirtualTime,
        queue: Queue,
        deliver: Callable[[Message], Awaitable[Settlement]],
        *,
        key: str | None = None,
        in_flight: int = 100,
        publishing: Publishing | None = None,
        event: Event[Any] | None = None,
    ) -> None:
        event = event or Event(name="op", address="a", payloads=(), key=key)
        subscription = Subscription(
            event=event, group="g", deliver=deliver, in_flight=in_flight
        )
        self.link = _Link(queue)
        self.publishing = publishing or Publishing()
        super().__init__(
            cast(Any, self.link),
            cast(Any, _Declaring()),
            cast(Any, self.publishing),
            prefetch=None,
            deliveries=20,
            clock=time.clock,
            now=lambda: 1e9 + time.now,
            outage=Outage(logging.getLogger("test"), time.clock.now),
            first=subscription,
        )
        self.add(subscription)
