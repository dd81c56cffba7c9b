"""RabbitMQ as a broker, in real time, over a line that can be cut."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeVar

import aio_pika
from aio_pika.abc import AbstractChannel
from yarl import URL

from codegen.runtime.errors import TransportError
from codegen.runtime.events import DeadLetter, Event, Transport
from codegen.runtime.events.delays import LEVELS
from codegen.runtime.events.rabbitmq import RabbitTransport
from tests.runtime.events.conformance.promises import RABBITMQ
from tests.runtime.events.conformance.world import End, Raw
from tests.services.rabbit_lab import Line
from tests.services.rabbitmq import broker as node

T = TypeVar("T")


class RabbitBroker:
    """The node at an address, over a line that can be cut."""

    promises = RABBITMQ
    # Not killed: a node of 3.10 may then have no quorum queue any more, nor make one, for
    # whoever comes next: https://github.com/rabbitmq/rabbitmq-server/issues/15725.
    ends: tuple[End, ...] = ("cut", "stop")

    def __init__(self, url: str) -> None:
        self._url = url
        self._node = node(url)
        self._line = Line(URL(url).host or "", URL(url).port or 5672)
        self._made: list[RabbitTransport] = []

    def run(self, scenario: Coroutine[Any, Any, T]) -> T:
        async def whole() -> T:
            await self._line.open()
            try:
                async with asyncio.timeout(600):
                    return await scenario
            finally:
                for transport in self._made:
                    await transport.close()
                self._line.shut()
                await self._tidy()

        return asyncio.run(whole())

    def now(self) -> float:
        return time.monotonic()

    def wall(self) -> float:
        return time.time()

    def transport(self) -> Transport:
        port = self._line.port
        url = URL(self._url).with_host("127.0.0.1").with_port(port)
        self._made.append(RabbitTransport(str(url)))
        return self._made[-1]

    async def dead(
        self, transport: Transport, event: Event[Any], group: str
    ) -> Sequence[DeadLetter]:
        queue = self.place(event, group)
        assert isinstance(transport, RabbitTransport)
        with suppress(TransportError):  # nothing was ever dead
            channel = event.dead_letter
            led = None if channel is None else channel.queue
            place = "" if led is None else led.name
            return await transport.dead_letters(queue, place=place)
        return []

    def place(self, event: Event[Any], group: str) -> str:
        return f"{group}.{event.name}" if event.queue is None else event.queue.name

    async def publish_raw(self, event: Event[Any], raw: Raw) -> None:
        headers: Any = dict(raw.headers)
        if raw.key is not None:
            headers["x-key"] = raw.key
        async with self._plain() as channel:
            exchange = await channel.get_exchange(event.exchange.name)
            await exchange.publish(
                aio_pika.Message(raw.body, headers=headers), event.address
            )

    async def read_raw(
        self, event: Event[Any], send: Callable[[], Awaitable[object]]
    ) -> Raw:
        async with self._plain() as channel:
            exchange = await channel.declare_exchange(
                event.exchange.name, event.exchange.type, durable=True
            )
            queue = await channel.declare_queue(exclusive=True)
            await queue.bind(exchange, event.address)
            await send()
            got = await queue.get(no_ack=True)
            headers = {name: str(value) for name, value in got.headers.items()}
            key = headers.pop("x-key", None)
            return Raw(body=got.body, headers=headers, key=key)

    async def go(self, end: End) -> None:
        if end == "cut":
            self._line.shut()
        else:
            await asyncio.to_thread(self._node.stop)

    async def come_back(self, end: End) -> None:
        if end == "cut":
            await self._line.open()
        else:
            await asyncio.to_thread(self._node.start)

    @property
    def words(self) -> tuple[str, str]:
        return "rabbitmq", self._url

    @asynccontextmanager
    async def _plain(self) -> AsyncIterator[AbstractChannel]:
        connection = await aio_pika.connect(self._url)
        async with connection, connection.channel() as channel:
            yield channel

    async def _tidy(self) -> None:
        ends = ["", ".dead", *(f".retry.{round(s * 1000)}ms" for s in LEVELS)]
        exchanges = {one.name for t in self._made for one in t._publishing._exchanges}
        queues = {name for transport in self._made for name in transport._consuming}
        led = {one for t in self._made for one in t._declaring._led.values() if one}
        queues |= {one.queue.name for one in led if one.queue is not None}
        exchanges |= {one.exchange.name for one in led if one.exchange.name}
        async with self._plain() as channel:
            for queue in queues:
                for end in ends:
                    await channel.queue_delete(f"{queue}{end}")
            for exchange in exchanges:
                await channel.exchange_delete(exchange)
