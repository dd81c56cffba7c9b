"""Facts of the Kafka bindings stand where the runtime looks for them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType

Golden = Callable[[str], ModuleType]


def test_topic_group_key_and_correlation(golden: Golden) -> None:
    """The topic replaces the address; the key is the field that the contract names."""
    events = golden("clicks.events.events")
    assert events.COUNT_CLICK.address == "web.clicks.v1"
    assert events.COUNT_CLICK.group == "counters"
    (topic,) = golden("clicks.events.topology").TOPOLOGY.topics
    assert (topic.name, topic.partitions, topic.replicas) == ("web.clicks.v1", 12, 3)


def test_key_and_correlation_id_come_from_the_payload(golden: Golden) -> None:
    """Nobody has to pass them."""
    asyncio.run(_click(golden))


async def _click(golden: Golden) -> None:
    fake = golden("clicks.events.fake").FakeClicksHandlers()
    transport = golden("runtime.events").MemoryTransport()
    golden("clicks.events.consumer").register(transport, fake)
    await transport.start()
    publisher = golden("clicks.events.publisher").ClicksPublisher(transport)
    await publisher.clicked(golden("clicks.events.models").Clicked(session="s1"))
    await transport.idle()
    await transport.drain()
    (call,) = fake.calls
    context = call.arguments["context"]
    assert (context.key, context.correlation_id) == ("s1", "s1")
