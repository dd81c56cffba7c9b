"""Kafka as a broker, in real time: a cluster in librdkafka, and one that is real."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any, TypeVar
from uuid import uuid4

from confluent_kafka import Consumer, Producer

from codegen.runtime.events import DeadLetter, Event, Transport
from codegen.runtime.events.kafka import KafkaTransport
from tests.runtime.events.conformance.promises import Promises
from tests.runtime.events.conformance.world import PATIENCE, End, Raw
from tests.services.kafka import broker as node

T = TypeVar("T")


class KafkaBroker:
    """The cluster at an address."""

    ends: tuple[End, ...] = ("stop", "kill")

    def __init__(
        self, bootstrap: str, promises: Promises, options: dict[str, Any] | None = None
    ) -> None:
        self.promises = promises
        self._bootstrap = bootstrap
        self._options = options or {}
        self._node = node(bootstrap)
        self._made: list[KafkaTransport] = []

    def run(self, scenario: Coroutine[Any, Any, T]) -> T:
        async def whole() -> T:
            try:
                async with asyncio.timeout(2 * PATIENCE):
                    return await scenario
            finally:
                for transport in self._made:
                    await transport.close()

        return asyncio.run(whole())

    def now(self) -> float:
        return time.monotonic()

    def wall(self) -> float:
        return time.time()

    def transport(self) -> Transport:
        self._made.append(KafkaTransport(self._bootstrap, **self._options))
        return self._made[-1]

    async def dead(
        self, transport: Transport, event: Event[Any], group: str
    ) -> Sequence[DeadLetter]:
        assert isinstance(transport, KafkaTransport)
        return await transport.dead_letters(
            self.place(event, group),
            place="" if event.dead_letter is None else event.dead_letter.address,
        )

    def place(self, event: Event[Any], group: str) -> str:
        return f"{event.address}.dead.{group}.{event.name}"

    async def publish_raw(self, event: Event[Any], raw: Raw) -> None:
        await asyncio.to_thread(self._produce, event.address, raw)

    def _produce(self, topic: str, raw: Raw) -> None:
        producer = Producer({"bootstrap.servers": self._bootstrap})
        headers: list[tuple[str, str | bytes | None]] = list(raw.headers.items())
        producer.produce(topic, raw.body, key=raw.key, headers=headers)
        assert producer.flush(PATIENCE) == 0

    async def read_raw(
        self, event: Event[Any], send: Callable[[], Awaitable[object]]
    ) -> Raw:
        await send()
        return await asyncio.to_thread(self._consume, event.address)

    def _consume(self, topic: str) -> Raw:
        consumer = Consumer(
            {
                "bootstrap.servers": self._bootstrap,
                "group.id": uuid4().hex,
                "auto.offset.reset": "earliest",
            }
        )
        consumer.subscribe([topic])
        try:
            (record,) = consumer.consume(1, PATIENCE)
        finally:
            consumer.close()
        raw: Any = record.headers() or ()
        headers = {name: (value or b"").decode() for name, value in raw}
        key: Any = record.key()
        text = None if key is None else key.decode()
        return Raw(body=record.value() or b"", headers=headers, key=text)

    async def go(self, end: End) -> None:
        ending = self._node.kill if end == "kill" else self._node.stop
        await asyncio.to_thread(ending)

    async def come_back(self, end: End) -> None:
        await asyncio.to_thread(self._node.start)

    @property
    def words(self) -> tuple[str, str]:
        return "kafka", self._bootstrap
