"""Requests over brokers, with clients on the other side that know nothing of contracts."""

from __future__ import annotations

import asyncio
import itertools
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import pytest
from confluent_kafka import Consumer, Producer

from codegen.runtime.events import (
    Event,
    Exchange,
    Json,
    MessageContext,
    Payload,
    Publisher,
    Queue,
    Reply,
    bind,
)
from codegen.runtime.events.kafka import KafkaTransport
from codegen.runtime.events.rabbitmq import RabbitTransport
from codegen.runtime.events.replying import serve
from codegen.runtime.events.requesting import Requester
from codegen.runtime.models import ContractModel
from tests.services import given
from tests.services.places import KAFKA_BOOTSTRAP, RABBITMQ_URL

pika = pytest.importorskip("pika")

pytestmark = pytest.mark.services

_PATIENCE = 30.0


class Numbers(ContractModel):
    numbers: list[int]


class Sum(ContractModel):
    result: int


class Calculator(Requester):
    """A client, as one is generated."""

    _service = "desk"


def operation(name: str) -> Event[Numbers]:
    return Event(
        name="sum",
        address=name,
        payloads=(Payload(name="Numbers", content=Json(Numbers)),),
        exchange=Exchange(type="default"),
        queue=Queue(name=name, durable=False),
    )


REPLY: Reply[Sum] = Reply(
    event=Event(
        name="sum.reply",
        address="",
        payloads=(Payload(name="Sum", content=Json(Sum)),),
        exchange=Exchange(type="default"),
    )
)


async def add(event: Numbers, context: MessageContext) -> Sum:
    return Sum(result=sum(event.numbers))


def unique() -> str:
    return f"sum-{uuid4().hex[:8]}"


# --- RabbitMQ, with pika --------------------------------------------------------------


@contextmanager
def plain() -> Iterator[Any]:
    """A channel of pika."""
    url = pika.URLParameters(given.setting(RABBITMQ_URL))
    connection = pika.BlockingConnection(url)
    try:
        yield connection.channel()
    finally:
        connection.close()


def asked_by_pika(name: str) -> list[tuple[str | None, Any]]:
    """What a client of pika gets back, as RabbitMQ's tutorial on RPC has it."""
    got: list[tuple[str | None, Any]] = []
    with plain() as channel:
        queue = channel.queue_declare("", exclusive=True).method.queue
        replies = channel.consume(queue, auto_ack=True, inactivity_timeout=_PATIENCE)
        for number in range(3):
            channel.basic_publish(
                "",
                name,
                json.dumps({"numbers": [number, 10]}).encode(),
                pika.BasicProperties(reply_to=queue, correlation_id=f"c{number}"),
            )
        for _, properties, body in replies:
            assert properties is not None and body is not None, "no reply came"
            got.append((properties.correlation_id, json.loads(body)))
            if len(got) == 3:
                break
        channel.cancel()
    return got


def test_pika_asks() -> None:
    async def scenario() -> None:
        name = unique()
        transport = RabbitTransport(given.setting(RABBITMQ_URL))
        serve(transport, operation(name), REPLY, "calculator", add)
        await transport.start()
        try:
            got = await asyncio.to_thread(asked_by_pika, name)
        finally:
            await transport.close()
        assert sorted(got) == [(f"c{n}", {"result": n + 10}) for n in range(3)]

    asyncio.run(scenario())


def answered_by_pika(name: str, ready: threading.Event, count: int) -> None:
    """Answer so many requests, as RabbitMQ's tutorial on RPC has it."""
    with plain() as channel:
        channel.queue_declare(name)
        ready.set()
        requests = channel.consume(name, inactivity_timeout=_PATIENCE)
        for method, properties, body in itertools.islice(requests, count):
            assert method is not None and properties is not None and body is not None
            result = sum(json.loads(body)["numbers"])
            channel.basic_publish(
                "",
                properties.reply_to,
                json.dumps({"result": result}).encode(),
                pika.BasicProperties(correlation_id=properties.correlation_id),
            )
            channel.basic_ack(method.delivery_tag)
        channel.cancel()


def test_pika_answers() -> None:
    async def scenario() -> list[int]:
        name, ready = unique(), threading.Event()
        serving = asyncio.create_task(
            asyncio.to_thread(answered_by_pika, name, ready, 5)
        )
        assert await asyncio.to_thread(ready.wait, _PATIENCE)
        transport = RabbitTransport(given.setting(RABBITMQ_URL))
        async with Calculator(transport) as client:
            sums = await asyncio.gather(
                *(
                    client._request(
                        operation(name), REPLY, Numbers(numbers=[n, 1]), {}, timeout=20
                    )
                    for n in range(5)
                )
            )
        await serving
        await transport.close()
        return [one.result for one in sums]

    assert asyncio.run(scenario()) == [1, 2, 3, 4, 5]


def test_pika_reads_what_is_published_and_is_read() -> None:
    """Events, which nobody answers."""

    async def scenario() -> None:
        name, got = unique(), asyncio.Queue[Numbers]()
        event = operation(name)

        async def handle(numbers: Numbers, context: MessageContext) -> None:
            await got.put(numbers)

        transport = RabbitTransport(given.setting(RABBITMQ_URL))
        bind(transport, event, "g", handle)
        await transport.start()

        def publish() -> None:
            with plain() as channel:
                channel.basic_publish("", name, b'{"numbers": [1, 2]}')

        await asyncio.to_thread(publish)
        async with asyncio.timeout(_PATIENCE):
            assert await got.get() == Numbers(numbers=[1, 2])
        await transport.drain()

        receipt = await Publisher(transport)._publish(event, Numbers(numbers=[3]), {})

        def read() -> tuple[Any, Any]:
            with plain() as channel:
                _, properties, body = channel.basic_get(name, auto_ack=True)
                return properties, body

        properties, body = await asyncio.to_thread(read)
        assert json.loads(body) == {"numbers": [3]}
        assert properties.message_id == receipt.message_id
        assert properties.content_type == "application/json"
        assert properties.type == "Numbers"
        await transport.close()

    asyncio.run(scenario())


# --- Kafka, with plain clients ------------------------------------------------------------


def polled(topic: str, bootstrap: str) -> Iterator[Any]:
    """The records of *topic*, from its beginning."""
    consumer = Consumer(
        {
            "bootstrap.servers": bootstrap,
            "group.id": f"plain-{uuid4().hex}",
            "auto.offset.reset": "earliest",
            "allow.auto.create.topics": True,
        }
    )
    consumer.subscribe([topic])
    try:
        while True:
            record = consumer.poll(_PATIENCE)
            assert record is not None, "nothing came"
            if record.error() is None:
                yield record
    finally:
        consumer.close()


def test_a_plain_client_of_kafka_asks() -> None:
    bootstrap = given.setting(KAFKA_BOOTSTRAP)

    async def scenario() -> None:
        name = unique()
        transport = KafkaTransport(bootstrap)
        serve(transport, operation(name), REPLY, "calculator", add)
        await transport.start()

        def ask() -> Any:
            producer = Producer({"bootstrap.servers": bootstrap})
            headers: list[tuple[str, str | bytes | None]] = [
                ("reply-to", f"{name}.mine"),
                ("correlation-id", "c7"),
            ]
            producer.produce(name, b'{"numbers": [3, 4]}', headers=headers)
            producer.flush(_PATIENCE)
            return next(polled(f"{name}.mine", bootstrap))

        try:
            record = await asyncio.to_thread(ask)
        finally:
            await transport.close()
        assert json.loads(record.value()) == {"result": 7}
        assert ("correlation-id", b"c7") in record.headers()

    asyncio.run(scenario())


def test_a_plain_client_of_kafka_answers() -> None:
    bootstrap = given.setting(KAFKA_BOOTSTRAP)

    def answer(name: str) -> None:
        record = next(polled(name, bootstrap))
        headers = dict(record.headers())
        producer = Producer({"bootstrap.servers": bootstrap})
        body = json.dumps({"result": sum(json.loads(record.value())["numbers"])})
        producer.produce(
            headers["reply-to"].decode(),
            body.encode(),
            headers=[("correlation-id", headers["correlation-id"])],
        )
        producer.flush(_PATIENCE)

    async def scenario() -> None:
        name = unique()
        transport = KafkaTransport(bootstrap)
        serving = asyncio.create_task(asyncio.to_thread(answer, name))
        async with Calculator(transport) as client:
            numbers = Numbers(numbers=[20, 22])
            got = await client._request(
                operation(name), REPLY, numbers, {}, timeout=_PATIENCE
            )
        await serving
        await transport.close()
        assert got == Sum(result=42)

    asyncio.run(scenario())
