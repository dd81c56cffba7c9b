"""RabbitMQ: consuming and publishing, by aio-pika alone, by us, and by FastStream."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import aio_pika
from aio_pika.abc import AbstractIncomingMessage
from faststream.rabbit import RabbitBroker, RabbitQueue

from benchmarks.messaging.meter import WARM, Contender, Meter
from benchmarks.messaging.order import BODY, ORDER, Order, event
from benchmarks.rpc.turns import Turn
from generated.runtime.events import MessageContext, Publisher, bind
from generated.runtime.events.rabbitmq import RabbitTransport

BARE, AGAIN, OURS, FASTSTREAM = (
    "aio-pika and pydantic",
    "the same again: the control",
    "generated code",
    "FastStream and pydantic",
)
PREFETCH = 100
AT_ONCE = 100
"""Publications that wait for their confirmation at once."""


class Rabbit:
    """A broker at an address, and how many messages a turn has."""

    def __init__(self, url: str, count: int) -> None:
        self._url, self._count = url, count + WARM

    def consumers(self) -> dict[str, Contender]:
        """Those that consume: durable queue, prefetch 100, ack for each message."""
        return {
            BARE: self._filled(self._bare),
            AGAIN: self._filled(self._bare),
            OURS: self._filled(self._ours),
            FASTSTREAM: self._filled(self._faststream),
        }

    def publishers(self) -> dict[str, Contender]:
        """Those that publish: persistent, confirmed, mandatory, 100 in flight."""
        return {
            BARE: self._emptied(self._bare_publisher),
            AGAIN: self._emptied(self._bare_publisher),
            OURS: self._emptied(self._our_publisher),
            FASTSTREAM: self._emptied(self._faststream_publisher),
        }

    # --- queues ---------------------------------------------------------------------------

    def _filled(self, consume: Callable[[str, Meter], Awaitable[Turn]]) -> Contender:
        """A turn of *consume* on a queue that has all messages before it begins."""

        async def turn() -> Turn:
            name = f"bench-{uuid4().hex}"
            connection = await aio_pika.connect(self._url)
            async with connection, connection.channel() as channel:
                await channel.declare_queue(name, durable=True)
                room = asyncio.Semaphore(AT_ONCE)

                async def one() -> None:
                    async with room:
                        message = aio_pika.Message(BODY, delivery_mode=2)
                        await channel.default_exchange.publish(message, name)

                await asyncio.gather(*(one() for _ in range(self._count)))
                try:
                    return await consume(name, Meter(self._count))
                finally:
                    await _deleted(channel, name)

        return turn

    def _emptied(self, publisher: Callable[[str, Meter], Awaitable[Turn]]) -> Contender:
        """A turn of *publisher* into a queue of its own."""

        async def turn() -> Turn:
            name = f"bench-{uuid4().hex}"
            connection = await aio_pika.connect(self._url)
            async with connection, connection.channel() as channel:
                await channel.declare_queue(name, durable=True)
                try:
                    return await publisher(name, Meter(self._count))
                finally:
                    await _deleted(channel, name)

        return turn

    async def _flying(self, meter: Meter, send: Callable[[], Awaitable[Any]]) -> Turn:
        """Send all messages, a hundred at once."""
        left = iter(range(self._count))

        async def some() -> None:
            for _ in left:
                await send()
                meter.hit()

        await asyncio.gather(*(some() for _ in range(AT_ONCE)))
        return await meter.turn()

    # --- contenders -----------------------------------------------------------------------

    async def _bare(self, name: str, meter: Meter) -> Turn:
        connection = await aio_pika.connect(self._url)
        async with connection, connection.channel() as channel:
            await channel.set_qos(prefetch_count=PREFETCH)
            queue = await channel.get_queue(name)

            async def handle(message: AbstractIncomingMessage) -> None:
                Order.model_validate_json(message.body)
                await message.ack()
                meter.hit()

            tag = await queue.consume(handle)
            turn = await meter.turn()
            await queue.cancel(tag)
            return turn

    async def _ours(self, name: str, meter: Meter) -> Turn:
        transport = RabbitTransport(self._url, queue_type="classic")
        operation = event(name)

        async def handle(order: Order, context: MessageContext) -> None:
            meter.hit()

        bind(transport, operation, "bench", handle, in_flight=PREFETCH)
        await transport.start()
        turn = await meter.turn()
        await transport.close()
        return turn

    async def _faststream(self, name: str, meter: Meter) -> Turn:
        broker = RabbitBroker(self._url, logger=None)
        queue = RabbitQueue(name, durable=True, declare=False)

        @broker.subscriber(queue)
        async def handle(order: Order) -> None:
            meter.hit()

        await broker.start()
        turn = await meter.turn()
        await broker.stop()
        return turn

    async def _bare_publisher(self, name: str, meter: Meter) -> Turn:
        connection = await aio_pika.connect(self._url)
        async with connection, connection.channel(on_return_raises=True) as channel:

            async def send() -> None:
                body = ORDER.model_dump_json().encode()
                message = aio_pika.Message(
                    body,
                    delivery_mode=2,
                    message_id=str(uuid4()),
                    content_type="application/json",
                )
                await channel.default_exchange.publish(message, name)

            return await self._flying(meter, send)

    async def _our_publisher(self, name: str, meter: Meter) -> Turn:
        transport = RabbitTransport(self._url, queue_type="classic")
        publisher, operation = Publisher(transport), event(name)
        turn = await self._flying(
            meter, lambda: publisher._publish(operation, ORDER, {})
        )
        await transport.close()
        return turn

    async def _faststream_publisher(self, name: str, meter: Meter) -> Turn:
        broker = RabbitBroker(self._url, logger=None)
        await broker.start()
        turn = await self._flying(
            meter, lambda: broker.publish(ORDER, name, persist=True)
        )
        await broker.stop()
        return turn


async def _deleted(channel: Any, name: str) -> None:
    for end in ("", ".dead", *(f".retry.{n}ms" for n in (100, 200))):
        await channel.queue_delete(f"{name}{end}")
