"""What tests on any cluster of Kafka share: events, handlers, and waiting with a bound."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any
from uuid import uuid4

from confluent_kafka import Consumer, Producer, TopicPartition

from codegen.runtime import Backoff, Policy, Retry
from codegen.runtime.events import Event, Json, MessageContext, Payload
from codegen.runtime.events.kafka import KafkaTransport
from codegen.runtime.models import ContractModel

SECONDS = 30.0


class Created(ContractModel):
    id: str
    number: int = 0


CREATED: Payload[Created] = Payload(name="Created", content=Json(Created))
POLICY = Policy(retry=Retry(attempts=3, backoff=Backoff(base=0.05, cap=0.1)))


@dataclass(frozen=True)
class Cluster:
    """Where brokers are, and what a transport must be told to work with them."""

    bootstrap: str
    options: dict[str, Any] = field(default_factory=dict)

    def transport(self, **options: Any) -> KafkaTransport:
        """A transport that is not started."""
        return KafkaTransport(self.bootstrap, **{**self.options, **options})

    @asynccontextmanager
    async def running(self, **options: Any) -> AsyncIterator[KafkaTransport]:
        """A transport for publishing, closed in the end."""
        transport = self.transport(**options)
        try:
            yield transport
        finally:
            await transport.close()

    def produce(
        self,
        topic: str,
        value: bytes | None,
        config: Mapping[str, Any] = MappingProxyType({}),
        **options: Any,
    ) -> tuple[int, int]:
        """Send as a client does that knows nothing of us; returns partition and offset."""
        producer = Producer({"bootstrap.servers": self.bootstrap, **config})
        places = []

        def delivered(error: object, record: Any) -> None:
            assert error is None
            places.append((record.partition(), record.offset()))

        producer.produce(topic, value, on_delivery=delivered, **options)
        assert producer.flush(SECONDS) == 0
        return places[0]

    def records(self, topic: str, count: int) -> list[Any]:
        """Read *count* records of *topic*, as such a client does."""
        consumer = Consumer(
            {
                "bootstrap.servers": self.bootstrap,
                "group.id": f"plain-{uuid4()}",
                "auto.offset.reset": "earliest",
            }
        )
        found = consumer.list_topics(topic, timeout=SECONDS).topics[topic]
        consumer.assign([TopicPartition(topic, n, 0) for n in found.partitions])
        records: list[Any] = []
        end = time.monotonic() + SECONDS
        while len(records) < count:
            assert time.monotonic() < end, f"{len(records)} of {count} records"
            more = consumer.consume(count - len(records), 0.1)
            records += [one for one in more if one.error() is None]
        consumer.close()
        return records

    def committed(self, topic: str, group: str) -> dict[int, int]:
        """The offsets that *group* has committed."""
        consumer = Consumer({"bootstrap.servers": self.bootstrap, "group.id": group})
        found = consumer.list_topics(topic, timeout=SECONDS).topics[topic]
        asked = [TopicPartition(topic, n) for n in found.partitions]
        offsets = consumer.committed(asked, timeout=SECONDS)
        consumer.close()
        return {one.partition: one.offset for one in offsets if one.offset >= 0}


def event(*, key: str | None = "id", **changes: Any) -> Event[Created]:
    """An event with an address that nobody else has."""
    return replace(
        Event(
            name="created",
            address=f"order.created.{uuid4().hex}",
            payloads=(CREATED,),
            key=key,
            policy=POLICY,
        ),
        **changes,
    )


@dataclass
class Handler:
    """Remembers what it got, and does as it is told."""

    act: Callable[[Created, MessageContext], Any] | None = None
    got: list[tuple[int, MessageContext]] = field(default_factory=list)

    async def __call__(self, created: Created, context: MessageContext) -> None:
        self.got.append((created.number, context))
        if self.act is not None:
            done = self.act(created, context)
            if done is not None:
                await done

    @property
    def numbers(self) -> list[int]:
        """The numbers of what came, in order."""
        return [number for number, _ in self.got]

    @property
    def attempts(self) -> list[tuple[int, int]]:
        """Number and attempt of each delivery."""
        return [(number, context.attempt) for number, context in self.got]


async def until(met: Callable[[], bool], seconds: float = SECONDS) -> None:
    """Wait until a condition is met."""
    async with asyncio.timeout(seconds):
        while not met():
            await asyncio.sleep(0.01)
