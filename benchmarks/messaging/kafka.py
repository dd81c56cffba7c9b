"""Kafka: consuming and publishing, by confluent-kafka alone, by us, and by FastStream."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

from confluent_kafka import Consumer, Producer
from confluent_kafka.admin import AdminClient, NewTopic
from faststream import AckPolicy
from faststream.kafka import KafkaBroker

from benchmarks.messaging.meter import WARM, Contender, Meter
from benchmarks.messaging.order import BODY, ORDER, Order, event
from benchmarks.rpc.turns import Turn
from generated.runtime.events import MessageContext, Publisher, bind
from generated.runtime.events.kafka import KafkaTransport

BARE, AGAIN, OURS, FASTSTREAM = (
    "confluent-kafka and pydantic",
    "the same again: the control",
    "generated code",
    "FastStream, commit each",
)
BATCH = 500
AT_ONCE = 100
PARTITIONS = 4


class Kafka:
    """A cluster at an address, and how many messages a turn has."""

    def __init__(self, bootstrap: str, count: int) -> None:
        self._bootstrap, self._count = bootstrap, count + WARM
        self._topic = f"bench-{uuid4().hex}"

    def prepare(self) -> None:
        """Make a topic of four partitions that has all messages; turns read it anew."""
        self._make(self._topic)
        producer = Producer({"bootstrap.servers": self._bootstrap, "acks": "all"})
        for number in range(self._count):
            producer.produce(self._topic, BODY, key=str(number % 97))
            producer.poll(0)
        assert producer.flush(60) == 0

    def consumers(self) -> dict[str, Contender]:
        """Those that consume, each turn as a new group from the beginning."""
        return {
            BARE: self._turn(self._bare),
            AGAIN: self._turn(self._bare),
            OURS: self._turn(self._ours),
            FASTSTREAM: self._turn(self._faststream),
        }

    def publishers(self) -> dict[str, Contender]:
        """Those that publish: acks=all, idempotent, 100 in flight."""
        return {
            BARE: self._turn(self._bare_publisher),
            AGAIN: self._turn(self._bare_publisher),
            OURS: self._turn(self._our_publisher),
        }

    def _turn(self, take: Callable[[Meter], Awaitable[Turn]]) -> Contender:
        return lambda: take(Meter(self._count))

    def _make(self, name: str) -> None:
        admin = AdminClient({"bootstrap.servers": self._bootstrap})
        made = admin.create_topics([NewTopic(name, PARTITIONS, 1)])
        made[name].result()

    async def _flying(self, meter: Meter, send: Callable[[], Awaitable[Any]]) -> Turn:
        left = iter(range(self._count))

        async def some() -> None:
            for _ in left:
                await send()
                meter.hit()

        await asyncio.gather(*(some() for _ in range(AT_ONCE)))
        return await meter.turn()

    # --- contenders -----------------------------------------------------------------------

    async def _bare(self, meter: Meter) -> Turn:
        over = threading.Event()

        def consume() -> None:
            consumer = Consumer(
                {
                    "bootstrap.servers": self._bootstrap,
                    "group.id": uuid4().hex,
                    "auto.offset.reset": "earliest",
                    "enable.auto.commit": False,
                }
            )
            consumer.subscribe([self._topic])
            while not over.is_set():
                records = consumer.consume(BATCH, 0.1)
                for record in records:
                    Order.model_validate_json(record.value() or b"")
                    meter.hit()
                if records:
                    consumer.commit(asynchronous=True)
            consumer.close()

        consuming = asyncio.create_task(asyncio.to_thread(consume))
        turn = await meter.turn()
        over.set()
        await consuming
        return turn

    async def _ours(self, meter: Meter) -> Turn:
        transport = KafkaTransport(self._bootstrap)

        async def handle(order: Order, context: MessageContext) -> None:
            meter.hit()

        bind(transport, event(self._topic), uuid4().hex, handle, in_flight=2 * BATCH)
        await transport.start()
        turn = await meter.turn()
        await transport.close()
        return turn

    async def _faststream(self, meter: Meter) -> Turn:
        broker = KafkaBroker(self._bootstrap, logger=None)

        @broker.subscriber(
            self._topic,
            group_id=uuid4().hex,
            auto_offset_reset="earliest",
            ack_policy=AckPolicy.NACK_ON_ERROR,
        )
        async def handle(order: Order) -> None:
            meter.hit()

        await broker.start()
        turn = await meter.turn()
        await broker.stop()
        return turn

    async def _bare_publisher(self, meter: Meter) -> Turn:
        loop = asyncio.get_running_loop()
        producer = Producer(
            {
                "bootstrap.servers": self._bootstrap,
                "acks": "all",
                "enable.idempotence": True,
            }
        )
        over = threading.Event()

        def poll() -> None:
            while not over.is_set():
                producer.poll(0.1)

        polling = asyncio.create_task(asyncio.to_thread(poll))

        async def send() -> None:
            sent: asyncio.Future[None] = loop.create_future()

            def told(error: Any, record: Any) -> None:
                loop.call_soon_threadsafe(sent.set_result, None)

            body = ORDER.model_dump_json().encode()
            producer.produce(self._topic, body, key="k", on_delivery=told)
            await sent

        turn = await self._flying(meter, send)
        over.set()
        await polling
        return turn

    async def _our_publisher(self, meter: Meter) -> Turn:
        transport = KafkaTransport(self._bootstrap)
        publisher, operation = Publisher(transport), event(self._topic)
        turn = await self._flying(
            meter, lambda: publisher._publish(operation, ORDER, {"key": "k"})
        )
        await transport.close()
        return turn
