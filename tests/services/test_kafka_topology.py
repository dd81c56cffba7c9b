"""Kafka as a contract needs it: planned, made, and compared."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine, Iterator
from typing import Any
from uuid import uuid4

import pytest
from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewTopic

from codegen.runtime import Policy, Retry
from codegen.runtime.errors import TransportError
from codegen.runtime.events import (
    Administers,
    DeadLetterChannel,
    Drift,
    Event,
    Json,
    Payload,
    Topic,
    Topology,
    send,
)
from codegen.runtime.events.administering import receivers
from codegen.runtime.events.kafka import KafkaTransport

pytestmark = pytest.mark.services

ANY: Payload[Any] = Payload(name="Thing", content=Json(Any))


class Lab:
    """One test's topics."""

    def __init__(self, bootstrap: str) -> None:
        self.name = f"t{uuid4().hex[:10]}"
        self.admin: Any = AdminClient({"bootstrap.servers": bootstrap})
        self.bootstrap = bootstrap
        self.transport: Administers = KafkaTransport(bootstrap)

    def event(self, **changes: Any) -> Event[Any]:
        """An operation; its messages wait a second between two attempts."""
        given: dict[str, Any] = {
            "name": "made",
            "address": self.name,
            "payloads": (ANY,),
            "policy": Policy(retry=Retry(attempts=2)),
        }
        return Event(**(given | changes))

    def topology(self, **said: Any) -> Topology:
        """One topic that is received from."""
        topics = (Topic(name=self.name, **said),) if said else ()
        return Topology(topics=topics, receives=(self.event(),))

    def make(self, name: str, partitions: int = 1, **config: str) -> None:
        """As another client does."""
        settings = {key.replace("_", "."): value for key, value in config.items()}
        wanted = NewTopic(name, num_partitions=partitions, config=settings)
        self.admin.create_topics([wanted])[name].result(10)
        end = time.monotonic() + 10
        while name not in self.there():  # what is made takes a moment to be known
            assert time.monotonic() < end

    def there(self) -> dict[str, int]:
        """The topics of the test, and how many partitions each has."""
        found = self.admin.list_topics(timeout=10).topics
        return {
            name: len(one.partitions)
            for name, one in sorted(found.items())
            if self.name in name
        }


def run(doing: Coroutine[Any, Any, None]) -> None:
    """In a loop of its own."""

    async def whole() -> None:
        async with asyncio.timeout(60):
            await doing

    asyncio.run(whole())


@pytest.fixture
def lab(kafka: str) -> Iterator[Lab]:
    """The test's topics, which go with it."""
    made = Lab(kafka)
    yield made
    if left := list(made.there()):
        for deleted in made.admin.delete_topics(left).values():
            deleted.result(10)


def test_what_is_planned_is_made_once(lab: Lab) -> None:
    async def whole() -> None:
        needed = lab.topology(
            partitions=3, replicas=1, configuration=(("retention.ms", "60000"),)
        )
        plan = await lab.transport.plan(needed, "g")
        n, wait = lab.name, f"{lab.name}.retry.g.made.100ms"
        assert plan.text() == (
            f"create  topic '{n}': partitions=3, replicas=1, retention.ms=60000\n"
            f"create  topic '{wait}': partitions as '{n}'\n"
            f"create  topic '{n}.dead.g.made': partitions as '{n}'\n"
            "3 to create"
        )
        assert lab.there() == {}
        with pytest.raises(Drift, match=f"topic '{n}' is missing: wanted partitions=3"):
            await lab.transport.verify(needed, "g")

        assert await lab.transport.declare(needed, "g") == plan
        assert lab.there() == {n: 3, f"{n}.dead.g.made": 3, wait: 3}
        await lab.transport.verify(needed, "g")
        after = await lab.transport.declare(needed, "g")
        assert [step.verb for step in after.steps] == ["keep"] * 3
        assert after.steps[0].found == "partitions=3, replicas=1, retention.ms=60000"

    run(whole())


def test_the_topic_that_is_named_for_dead_letters(lab: Lab) -> None:
    async def whole() -> None:
        lost = DeadLetterChannel(address=f"{lab.name}/lost")
        events = lab.event(dead_letter=lost), lab.event(name="also", dead_letter=lost)
        described = (Topic(name=lab.name, partitions=2),)
        needed = Topology(topics=described, receives=events)
        plan = await lab.transport.plan(needed, "g")
        n = lab.name
        assert [(step.name, step.wanted) for step in plan.steps] == [
            (n, "partitions=2"),
            (f"{n}.retry.g.made.100ms", f"partitions as '{n}'"),
            (f"{n}.lost", f"partitions as '{n}'"),
            (f"{n}.retry.g.also.100ms", f"partitions as '{n}'"),
        ]
        await lab.transport.declare(needed, "g")
        assert lab.there()[f"{n}.lost"] == 2
        own = Topology(
            topics=(*described, Topic(name=f"{n}.lost", partitions=3)), receives=events
        )
        with pytest.raises(
            Drift, match=f"topic '{n}.lost' differs: wanted partitions=3"
        ):
            await lab.transport.verify(own, "g")

    run(whole())


def test_what_consumers_made_is_as_it_should_be(lab: Lab) -> None:
    async def whole() -> None:
        needed = lab.topology(partitions=1)
        lab.make(lab.name)
        consumer = KafkaTransport(lab.bootstrap)
        for one in receivers(needed, "g"):
            consumer.subscribe(one)
        await consumer.start()
        assert len(lab.there()) == 3
        await lab.transport.verify(needed, "g")
        await consumer.close()

    run(whole())


def test_what_is_made_on_the_way_is_as_the_contract_says(lab: Lab) -> None:
    """By who publishes first, and by a consumer whose letters have a topic of their own."""

    async def whole() -> None:
        n = lab.name
        described = Topic(
            name=n, partitions=3, configuration=(("retention.ms", "60000"),)
        )
        apart = Topic(name=f"{n}.in.{{region}}", partitions=2)
        lost = Topic(name=f"{n}.lost", partitions=5, replicas=1)
        letters = DeadLetterChannel(address=lost.name, topic=lost)
        event = lab.event(topic=described, dead_letter=letters)
        region = lab.event(name="tell", address=apart.name, topic=apart)
        transport = KafkaTransport(lab.bootstrap)
        await send(transport, event, {})
        await send(transport, region, {}, parameters={"region": "eu"})
        assert lab.there() == {n: 3, f"{n}.in.eu": 2}
        needed = Topology(topics=(described, apart, lost), receives=(event,))
        for one in receivers(needed, "g"):
            transport.subscribe(one)
        await transport.start()
        made = {n: 3, f"{n}.in.eu": 2, f"{n}.lost": 5, f"{n}.retry.g.made.100ms": 3}
        assert lab.there() == made
        await lab.transport.verify(needed, "g")
        await transport.close()

    run(whole())


def test_a_cluster_that_is_too_small_makes_fewer_replicas(
    lab: Lab, caplog: pytest.LogCaptureFixture
) -> None:
    """So that a contract for production is served by the one broker of a laptop."""

    async def whole() -> None:
        described = Topic(name=lab.name, partitions=3, replicas=9)
        transport = KafkaTransport(lab.bootstrap)
        await send(transport, lab.event(topic=described), {})
        assert lab.there() == {lab.name: 3}
        with pytest.raises(Drift, match="wanted replicas=9, found replicas="):
            await lab.transport.verify(Topology(topics=(described,)), "g")
        await transport.close()

    run(whole())
    said = [one for one in caplog.messages if "has not the replicas" in one]
    assert len(said) == 1


def test_where_the_contract_says_nothing_the_broker_decides(lab: Lab) -> None:
    """Topics that are only sent to are needed as well; a key waits where it is."""

    async def whole() -> None:
        keyed = lab.event(key="id", group="own")
        sent = lab.event(name="tell", address=f"{lab.name}/told")
        needed = Topology(sends=(sent,), receives=(keyed,))
        plan = await lab.transport.declare(needed, "g")
        assert plan.text() == (
            f"create  topic '{lab.name}.told': as the broker makes them\n"
            f"create  topic '{lab.name}': as the broker makes them\n"
            f"create  topic '{lab.name}.dead.own': partitions as '{lab.name}'\n"
            "3 to create"
        )
        await lab.transport.verify(needed, "g")

    run(whole())


def test_what_differs_is_told_and_nothing_is_touched(lab: Lab) -> None:
    """Partitions are not added: keys would go elsewhere."""

    async def whole() -> None:
        lab.make(lab.name, 2, retention_ms="5000", cleanup_policy="delete,compact")
        settings = ("retention.ms", "60000"), ("cleanup.policy", "compact,delete")
        needed = lab.topology(partitions=3, configuration=settings)
        with pytest.raises(Drift) as caught:
            await lab.transport.declare(needed, "g")
        assert str(caught.value) == (
            "the broker is not as the contract says:\n"
            f"  topic '{lab.name}' differs: wanted partitions=3, retention.ms=60000,"
            " found partitions=2, retention.ms=5000"
        )
        assert lab.there() == {lab.name: 2}
        unknown = lab.topology(configuration=(("no.such", "1"),))
        (step,) = (await lab.transport.plan(unknown, "g")).differences
        assert (step.wanted, step.found) == ("no.such=1", "no.such=unknown")
        # What the contract does not say may be anything.
        await lab.transport.declare(lab.topology(), "g")
        assert set(lab.there().values()) == {2}

    run(whole())


def test_of_an_address_with_parameters_what_there_is_is_compared(lab: Lab) -> None:
    async def whole() -> None:
        lab.make(f"{lab.name}.eu", 2)
        lab.make(f"{lab.name}.us", 1)
        address = f"{lab.name}.{{region}}"
        needed = Topology(
            topics=(Topic(name=address, partitions=2),),
            receives=(lab.event(address=address),),
        )
        plan = await lab.transport.plan(needed, "g")
        assert plan.text() == (
            f"keep    topic '{address}': partitions=2, made when it is sent to\n"
            f"keep    topic '{lab.name}.eu': partitions=2\n"
            f"differs topic '{lab.name}.us': wanted partitions=2, found partitions=1\n"
            "1 different, 2 as wanted"
        )

    run(whole())


def test_what_the_broker_refuses_is_an_error(lab: Lab) -> None:
    async def whole() -> None:
        needed = lab.topology(configuration=(("no.such", "1"),))
        with pytest.raises(TransportError, match=f"topic '{lab.name}'.*no.such"):
            await lab.transport.declare(needed, "g")
        away = KafkaTransport("127.0.0.1:1", request_timeout=0.5)
        with pytest.raises(TransportError, match="the topics cannot be compared"):
            await away.plan(lab.topology(), "g")
        with pytest.raises(ValueError, match="is no name for a Kafka topic"):
            await away.plan(Topology(sends=(lab.event(address="a b"),)), "g")

    run(whole())
