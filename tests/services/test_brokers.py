"""The brokers of `make services`: real, and with their data still there after a stop."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, TypeVar

import aio_pika
import pytest
from aio_pika.abc import AbstractChannel, DeliveryMode
from confluent_kafka import Consumer, Producer
from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewTopic
from pamqp.commands import Basic
from pamqp.common import FieldTable

from tests.services import rabbitmq as node
from tests.services.brokers import Broker

pytestmark = pytest.mark.services

_SECONDS = 30.0
_ENDS = (Broker.stop, Broker.kill)
_T = TypeVar("_T")


@pytest.fixture
def name() -> str:
    """A name of this test alone."""
    return f"codegen-tests-{uuid.uuid4()}"


@pytest.fixture(params=["classic", "quorum"])
def queue(request: pytest.FixtureRequest, rabbitmq: str, name: str) -> Iterator[str]:
    """A durable queue, of each type in turn."""

    async def declare(channel: AbstractChannel) -> None:
        arguments: FieldTable = {"x-queue-type": str(request.param)}
        await channel.declare_queue(name, durable=True, arguments=arguments)

    async def delete(channel: AbstractChannel) -> None:
        await channel.queue_delete(name)

    on_channel(rabbitmq, declare)
    yield name
    on_channel(rabbitmq, delete)


@pytest.fixture
def topic(kafka: str, name: str) -> Iterator[str]:
    """A topic of two partitions."""
    admin = AdminClient({"bootstrap.servers": kafka})
    made = admin.create_topics([NewTopic(name, num_partitions=2)])
    made[name].result(_SECONDS)
    yield name
    admin.delete_topics([name])[name].result(_SECONDS)


def test_rabbitmq_gives_what_it_confirmed(rabbitmq: str, queue: str) -> None:
    """Through a queue of either type."""
    on_channel(rabbitmq, lambda channel: publish(channel, queue, b"one"))
    assert on_channel(rabbitmq, lambda channel: take(channel, queue)) == b"one"


def test_a_message_outlives_rabbitmq(rabbitmq_broker: Broker, queue: str) -> None:
    """A client that was connected is told; the port and the message are the same.

    It is not killed: its node may not survive that, as `SETTLES` tells, and the tests
    that come after this one need it.
    """

    async def lose(channel: AbstractChannel) -> bool:
        closed = asyncio.Event()
        channel.close_callbacks.add(lambda *_: closed.set())
        await publish(channel, queue, b"one")
        await asyncio.to_thread(rabbitmq_broker.stop)
        await asyncio.wait_for(closed.wait(), _SECONDS)
        return rabbitmq_broker.runs

    url = rabbitmq_broker.address
    time.sleep(node.SETTLES)
    assert not on_channel(url, lose)
    assert not rabbitmq_broker.answers()
    rabbitmq_broker.start()
    assert on_channel(url, lambda channel: take(channel, queue)) == b"one"


def test_kafka_gives_what_it_acknowledged(kafka: str, topic: str) -> None:
    """To a consumer of a group."""
    producer = Producer({"bootstrap.servers": kafka})
    producer.produce(topic, b"one")
    assert not producer.flush(_SECONDS)
    assert consume(kafka, topic, 1) == [b"one"]


@pytest.mark.parametrize("end", _ENDS)
def test_a_record_outlives_kafka(
    kafka_broker: Broker, topic: str, end: Callable[[Broker], None]
) -> None:
    """A producer that had a connection gets through as soon as the broker is back."""
    producer = Producer({"bootstrap.servers": kafka_broker.address, "acks": "all"})
    producer.produce(topic, b"one", partition=0)
    assert not producer.flush(_SECONDS)
    end(kafka_broker)
    assert not kafka_broker.answers()
    producer.produce(topic, b"two", partition=0)
    kafka_broker.start()
    assert not producer.flush(_SECONDS)
    assert consume(kafka_broker.address, topic, 2) == [b"one", b"two"]


def test_kafka_makes_no_topic_that_nobody_declared(kafka: str, name: str) -> None:
    """As where topics are someone's to make."""
    producer = Producer({"bootstrap.servers": kafka})
    producer.list_topics(name, _SECONDS)  # a question that makes it, where that is so
    assert name not in producer.list_topics(timeout=_SECONDS).topics


def on_channel(
    url: str, use: Callable[[AbstractChannel], Coroutine[Any, Any, _T]]
) -> _T:
    """What *use* gives, on a channel of a connection of its own."""

    async def main() -> _T:
        connection = await aio_pika.connect(url, timeout=_SECONDS)
        try:
            return await use(await connection.channel())
        finally:
            if not connection.is_closed:
                await connection.close()

    return asyncio.run(asyncio.wait_for(main(), 2 * _SECONDS))


async def publish(channel: AbstractChannel, queue: str, body: bytes) -> None:
    """Publish *body* to *queue* and wait until the broker confirms it."""
    message = aio_pika.Message(body, delivery_mode=DeliveryMode.PERSISTENT)
    said = await channel.default_exchange.publish(message, routing_key=queue)
    assert isinstance(said, Basic.Ack), said


async def take(channel: AbstractChannel, queue: str) -> bytes:
    """Take the next message of *queue*."""
    message = await (await channel.get_queue(queue)).get(timeout=_SECONDS)
    assert message is not None
    await message.ack()
    return message.body


def consume(bootstrap: str, topic: str, count: int) -> list[bytes | None]:
    """The first *count* records of *topic*, for a group that is new."""
    settings = {
        "bootstrap.servers": bootstrap,
        "group.id": topic,
        "auto.offset.reset": "earliest",
    }
    consumer = Consumer(settings)
    consumer.subscribe([topic])
    try:
        records = consumer.consume(count, _SECONDS)
        assert [record.error() for record in records] == [None] * count
        return [record.value() for record in records]
    finally:
        consumer.close()
