"""What RabbitMQ and Kafka call a channel are two things: each is told its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

Golden = Callable[[str], ModuleType]


@pytest.mark.parametrize(
    ("operation", "address", "exchange", "queue", "topic"),
    [
        ("PACK", "orders", "default", "orders", "shop.orders"),
        ("COUNT", "order.{region}.paid", "shop", None, "paid.{region}"),
        ("SEND_ALL", "order.all.sent", "shop", None, "sent"),
        ("PLAIN", "plain", "", None, "shop.plain"),
        ("GET_STRAIGHT", "straight", "default", "straight", None),
        ("GET_STRAIGHTER", "straighter", "default", "straighter", None),
    ],
)
def test_names(
    golden: Golden,
    operation: str,
    address: str,
    exchange: str,
    queue: str | None,
    topic: str | None,
) -> None:
    """The default exchange leads to a queue of that name, as if the channel were one."""
    event = vars(golden("orders.events.events"))[operation]
    named = "default" if event.exchange.type == "default" else event.exchange.name
    declared = None if event.queue is None else event.queue.name
    assert (event.address, named) == (address, exchange)
    called = None if event.topic is None else event.topic.name
    assert (declared, called) == (queue, topic)


def test_dead_letters(golden: Golden) -> None:
    """Their channel has two names, too."""
    dead = golden("orders.events.events").PACK.dead_letter
    assert (dead.address, dead.exchange.name, dead.topic.name) == (
        "lost",
        "shop",
        "shop.lost",
    )


def test_what_channels_say_of_one_thing_is_put_together(golden: Golden) -> None:
    """Partitions stand in one channel, replicas in another; so the flags of an exchange."""
    topology = golden("orders.events.topology").TOPOLOGY
    sent = next(topic for topic in topology.topics if topic.name == "sent")
    assert (sent.partitions, sent.replicas) == (6, 3)
    assert sent.configuration == (("retention.ms", "1000"),)
    (exchange,) = topology.exchanges
    assert (exchange.name, exchange.durable) == ("shop", False)
    assert golden("orders.events.events").SENT.exchange == exchange


def test_what_is_sent_arrives(golden: Golden) -> None:
    """A queue takes it, and is told which region it is from."""
    runtime, models = golden("runtime.events"), golden("orders.events.models")

    class Handlers:
        def __init__(self) -> None:
            self.seen: list[tuple[str, dict[str, str]]] = []

        def __getattr__(self, name: str) -> Any:
            async def handle(event: object, context: Any) -> None:
                self.seen.append((name, dict(context.parameters)))

            return handle

    handlers = Handlers()

    async def scenario() -> None:
        transport = runtime.MemoryTransport()
        golden("orders.events.consumer").register(transport, handlers)
        await transport.start()
        publisher = golden("orders.events.publisher").OrdersPublisher(transport)
        await publisher.place(models.Placed(id="1"))
        await publisher.pay(models.Paid(total=1), region="eu")
        await publisher.go_straight(models.Paid(total=1))
        await transport.idle()
        await transport.close()
        assert transport.dead_letters == []

    asyncio.run(scenario())
    assert handlers.seen == [
        ("pack", {}),
        ("count", {"region": "eu"}),
        ("get_straight", {}),
    ]
