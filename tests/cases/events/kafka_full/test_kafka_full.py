"""Topics with their settings, groups, clients, and keys that have a type."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Any, Literal, get_type_hints
from uuid import UUID

import pytest

Golden = Callable[[str], ModuleType]
RIDE = UUID("5f0f2a6e-0f0a-4a3e-9a3e-0a8e3c5a7b11")


def test_topic_has_its_settings(golden: Golden) -> None:
    """As Kafka has them: texts, lists with commas."""
    topics = {t.name: t for t in golden("rides.events.topology").TOPOLOGY.topics}
    assert list(topics) == ["rides.v1", "cities.{city}"]
    rides = topics["rides.v1"]
    assert (rides.partitions, rides.replicas) == (20, 3)
    assert dict(rides.configuration) == {
        "cleanup.policy": "delete,compact",
        "retention.ms": "604800000",
        "retention.bytes": "-1",
        "delete.retention.ms": "86400000",
        "max.message.bytes": "1048588",
        "confluent.key.schema.validation": "true",
        "confluent.key.subject.name.strategy": "TopicNameStrategy",
    }


def test_group_and_client(golden: Golden) -> None:
    """Only where there is one value."""
    events = golden("rides.events.events")
    assert (events.BILL.group, events.BILL.client) == ("billing", "biller")
    assert (events.WATCH.group, events.WATCH.client) == ("watchers", None)


@pytest.mark.parametrize(
    ("method", "type"),
    [
        ("ride", UUID | None),
        ("count", int | None),
        ("tell", Literal["up", "down"] | None),
    ],
)
def test_key_has_a_type(golden: Golden, method: str, type: Any) -> None:
    """That of the contract, of all messages."""
    publisher = golden("rides.events.publisher").RidesPublisher
    assert get_type_hints(getattr(publisher, method))["key"] == type


def test_keys_of_several_types_are_text(golden: Golden) -> None:
    """They are an option then, as without any binding."""
    publisher = golden("rides.events.publisher").RidesPublisher
    assert "key" not in inspect.signature(publisher.mix).parameters


def test_key_travels_as_text(golden: Golden) -> None:
    """Without one the message has none."""
    asyncio.run(_ride(golden))


async def _ride(golden: Golden) -> None:
    fake = golden("rides.events.fake").FakeRidesHandlers()
    transport = golden("runtime.events").MemoryTransport()
    golden("rides.events.consumer").register(transport, fake)
    await transport.start()
    publisher = golden("rides.events.publisher").RidesPublisher(transport)
    begun = golden("rides.events.models").Begun(ride=RIDE)
    await publisher.ride(begun, key=RIDE, message_id="1")
    await publisher.ride(begun, message_id="2")
    await transport.idle()
    await transport.drain()
    calls = [call for call in fake.calls if call.operation == "bill"]
    contexts = [call.arguments["context"] for call in calls]
    keys = {context.message_id: context.key for context in contexts}
    assert keys == {"1": str(RIDE), "2": None}
