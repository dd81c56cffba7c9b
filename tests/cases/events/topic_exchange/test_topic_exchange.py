"""An event goes through the exchange to the queue that is bound to it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType

Golden = Callable[[str], ModuleType]


def test_event_reaches_the_bound_queue(golden: Golden) -> None:
    """Payload, typed headers, key and correlation id arrive as they were sent."""
    asyncio.run(_publish_and_pack(golden))


async def _publish_and_pack(golden: Golden) -> None:
    models, runtime = golden("orders.events.models"), golden("runtime.events")
    publisher, consumer = (
        golden("orders.events.publisher"),
        golden("orders.events.consumer"),
    )
    fake = golden("orders.events.fake").FakeOrdersHandlers()
    transport = runtime.MemoryTransport()
    consumer.register(transport, fake)
    await transport.start()
    event = models.OrderCreated(id=7, customer=models.OrderCreatedCustomer(id="c1"))
    headers = models.OrderCreatedHeaders(trace="t1", x_retries=3)

    receipt = await publisher.OrdersPublisher(transport).order_created(
        event, headers=headers
    )
    await transport.idle()
    await transport.drain()

    assert receipt.queues == 1
    (call,) = fake.calls
    context = call.arguments["context"]
    assert (call.operation, call.arguments["event"]) == ("pack", event)
    assert (context.key, context.correlation_id) == ("c1", "t1")
    assert context.message_id == receipt.message_id
    assert context.headers == headers
    assert context.texts == {"trace": "t1", "x-retries": "3"}
    assert context.headers_as(models.OrderCreatedHeaders) == headers


def test_a_publisher_without_an_event_loop(golden: Golden) -> None:
    """The same methods, which wait."""
    models, runtime = golden("orders.events.models"), golden("runtime.events")
    publisher = golden("orders.events.publisher").SyncOrdersPublisher
    event, recording = models.OrderCreated(id=7), runtime.RecordingTransport()
    with publisher(recording) as orders:
        headers = models.OrderCreatedHeaders(trace="t1")
        receipt = orders.order_created(event, headers=headers, message_id="m")
    assert receipt == runtime.Receipt(message_id="m", queues=0)
    assert recording.published == [("orderCreated", event)]


def test_handler_that_fails_is_tried_twice_then_dead_lettered(golden: Golden) -> None:
    """`retry.attempts` of the contract bounds redelivery."""
    asyncio.run(_fail(golden))


async def _fail(golden: Golden) -> None:
    models, runtime = golden("orders.events.models"), golden("runtime.events")
    fake = golden("orders.events.fake").FakeOrdersHandlers()
    fake.arrange("pack", runtime.Retry("not now", after=0.0))
    transport = runtime.MemoryTransport()
    golden("orders.events.consumer").register(transport, fake)
    await transport.start()
    events = golden("orders.events.events")

    headers = models.OrderCreatedHeaders(trace="t1")
    event = models.OrderCreated(id=7)
    await runtime.send(transport, events.PACK, event, headers=headers)
    await transport.idle()
    await transport.drain()

    assert len(fake.calls) == 2
    (letter,) = transport.dead_letters
    assert letter.queue == "warehouse"
    assert letter.reason == "2 attempts, last: Retry: not now"
    assert letter.message.body == b'{"id":7}'


def test_headers_that_break_the_contract_are_dead_letters(golden: Golden) -> None:
    """At once, though the payload is fine: no handler sees it."""

    async def run() -> None:
        runtime = golden("runtime.events")
        fake = golden("orders.events.fake").FakeOrdersHandlers()
        transport = runtime.MemoryTransport()
        golden("orders.events.consumer").register(transport, fake)
        await transport.start()
        direct = replace(
            golden("orders.events.events").PACK,
            exchange=runtime.Exchange(type="default"),
        )
        message = runtime.Message(
            body=b'{"id":7}',
            content_type="application/json",
            name="OrderCreated",
            message_id="m",
            address="warehouse",
            headers={"x-retries": "many", "trace": "t1"},
        )
        await transport.publish(direct, message)
        await transport.idle()
        await transport.drain()
        assert fake.calls == []
        (letter,) = transport.dead_letters
        assert letter.reason == (
            "contract violation: headers: x-retries: Input should be a valid integer,"
            " unable to parse string as an integer"
        )
        assert (letter.failure.attempts, letter.failure.error) == (
            1,
            "ContractViolation",
        )
        assert letter.message.headers == message.headers

    asyncio.run(run())


def test_topology_says_what_the_broker_needs(golden: Golden) -> None:
    """Exchange, queue and bindings stand there once."""
    topology = golden("orders.events.topology").TOPOLOGY
    assert [exchange.name for exchange in topology.exchanges] == ["orders"]
    assert [queue.name for queue in topology.queues] == ["warehouse"]
    found = [(b.exchange, b.pattern, b.queue) for b in topology.bindings]
    assert found == [
        ("orders", "order.*", "warehouse"),
        ("orders", "order.eu.#", "warehouse"),
    ]
