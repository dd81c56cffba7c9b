"""The transport for Kafka on a real broker: what the mock cannot show."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewTopic

from codegen.runtime.errors import TransportError
from codegen.runtime.events import Retry as Again
from codegen.runtime.events import Unroutable, bind, send
from tests.harness.command import REPOSITORY
from tests.runtime.events.kafka import scenes
from tests.runtime.events.kafka.scenes import Cluster, Created, Handler, until
from tests.services import given
from tests.services.places import KAFKA_BOOTSTRAP

pytestmark = pytest.mark.services

COUNT = 2000
# A consumer that handles ten messages and hangs in the next one.
CRASHING = """
import asyncio, sys
from codegen.runtime.events import bind
from tests.runtime.events.kafka import scenes

async def main(bootstrap, address):
    async def handle(created, context):
        print(created.number, flush=True)
        if created.number == 10:
            await asyncio.Event().wait()

    quick = {'session.timeout.ms': 6000}
    transport = scenes.Cluster(bootstrap).transport(commit_every=0.1, consumer=quick)
    bind(transport, scenes.event(address=address), "billing", handle)
    await transport.start()
    await asyncio.Event().wait()

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def kafka() -> Iterator[Cluster]:
    """The broker that `make services` started."""
    yield Cluster(given.setting(KAFKA_BOOTSTRAP))


def _make(cluster: Cluster, topic: str, partitions: int) -> None:
    admin = AdminClient({"bootstrap.servers": cluster.bootstrap})
    admin.create_topics([NewTopic(topic, partitions, 1)])[topic].result(30)


def _partitions(cluster: Cluster) -> dict[str, int]:
    admin = AdminClient({"bootstrap.servers": cluster.bootstrap})
    topics = admin.list_topics(timeout=30).topics
    return {name: len(one.partitions) for name, one in topics.items()}


def test_topics_are_made(kafka: Cluster) -> None:
    """Those for retries and dead letters have as many partitions as the first one."""
    event, other = scenes.event(key=None), scenes.event()
    _make(kafka, event.address, 3)

    async def run() -> None:
        async with kafka.running() as transport:
            bind(transport, event, "billing", Handler())
            bind(transport, other, "billing", Handler())
            await transport.start()

    asyncio.run(run())
    found = _partitions(kafka)
    assert other.address in found
    made = {n: count for n, count in found.items() if n.startswith(event.address)}
    assert made == {
        event.address: 3,
        f"{event.address}.dead.billing.created": 3,
        f"{event.address}.retry.billing.created.100ms": 3,
    }


def test_topics_that_are_not_there(kafka: Cluster) -> None:
    """Where nobody makes them they are an error that names them."""
    event = scenes.event()

    async def run() -> None:
        async with kafka.running(create_topics=False) as transport:
            with pytest.raises(Unroutable, match=event.address):
                await send(transport, event, Created(id="x"))
            bind(transport, event, "billing", Handler())
            with pytest.raises(TransportError, match="cannot be used"):
                await transport.start()

    asyncio.run(run())


def test_retries_that_nobody_foresaw(kafka: Cluster) -> None:
    """A topic is made for them, and the group sees it at once."""
    event = scenes.event(key=None)

    def act(created: Created, context: object) -> None:
        raise Again("later", after=0.7)

    async def run() -> Handler:
        handler = Handler(act)
        async with kafka.running() as transport:
            bind(transport, event, "billing", handler)
            await send(transport, event, Created(id="x", number=1))
            await transport.start()
            await until(lambda: len(handler.got) == 3)
            await transport.drain(5)
            (letter,) = await transport.dead_letters(
                f"{event.address}.dead.billing.created"
            )
            assert letter.failure.attempts == 3
            first, last = letter.failure.first, letter.failure.last
            assert last - first >= 1.4
        return handler

    handler = asyncio.run(run())
    assert handler.attempts == [(1, 1), (1, 2), (1, 3)]
    assert f"{event.address}.retry.billing.created.1000ms" in _partitions(kafka)


def test_parameters_of_an_address(kafka: Cluster) -> None:
    """Topics that fit are read, those that come to be later too."""
    name = scenes.event().address
    event = scenes.event(address=f"{name}/{{region}}", key=None)

    def act(created: Created, context: object) -> None:
        raise Again("no", after=0.0)

    async def run() -> Handler:
        handler = Handler(act)
        async with kafka.running() as transport:
            bind(transport, event, "billing", handler)
            await send(
                transport, event, Created(id="x"), parameters={"region": "before"}
            )
            await transport.start()
            await send(
                transport, event, Created(id="x"), parameters={"region": "after"}
            )
            await until(lambda: len(handler.got) == 6)
        return handler

    handler = asyncio.run(run())
    addresses = {context.address for _, context in handler.got}
    assert addresses == {f"{name}.before", f"{name}.after"}
    assert sorted(attempt for _, attempt in handler.attempts) == [1, 1, 2, 2, 3, 3]


def test_a_moment_to_begin_at(kafka: Cluster) -> None:
    """What was sent before is passed over; a moment to come is the end."""
    event = scenes.event()

    async def run() -> list[list[int]]:
        async with kafka.running() as sender:
            await send(sender, event, Created(id="x", number=0))
            await asyncio.sleep(0.01)  # the clock of the broker's records: milliseconds
            moment = datetime.now(UTC)
            await asyncio.sleep(0.01)
            await send(sender, event, Created(id="x", number=1))
            got = []
            for start in (moment, datetime(2100, 1, 1, tzinfo=UTC)):
                handler = Handler()
                async with kafka.running() as transport:
                    group = f"from-{start:%Y}"
                    bind(transport, event, group, handler, start=start)
                    await transport.start()
                    await send(sender, event, Created(id="x", number=2))
                    await until(lambda: 2 in handler.numbers)  # noqa: B023
                got.append(handler.numbers)
        return got

    assert asyncio.run(run()) == [[1, 2], [2]]


def test_a_rebalance_under_load(kafka: Cluster) -> None:
    """A second member takes its share and leaves again: nothing is lost or comes twice."""
    event = scenes.event()
    _make(kafka, event.address, 8)

    async def run() -> tuple[list[int], list[int]]:
        async def slow() -> None:
            await asyncio.sleep(0.002)

        one, two = (Handler(lambda c, x: slow()) for _ in range(2))
        async with kafka.running() as first, kafka.running() as second:
            bind(first, event, "billing", one)
            bind(second, event, "billing", two)
            await first.start()

            async def sending() -> None:
                for number in range(COUNT):
                    await send(first, event, Created(id=f"{number}", number=number))

            task = asyncio.create_task(sending())
            await until(lambda: len(one.got) > 50)
            await second.start()
            await until(lambda: len(two.got) > 50)
            await second.drain(5)
            await second.start()
            await task
            await until(lambda: len({*one.numbers, *two.numbers}) == COUNT)
        return one.numbers, two.numbers

    one, two = asyncio.run(run())
    assert sorted([*one, *two]) == list(range(COUNT))
    assert sum(kafka.committed(event.address, "billing.created").values()) == COUNT


def test_a_consumer_that_is_killed(kafka: Cluster) -> None:
    """What it had not acknowledged is delivered to the next one."""
    event = scenes.event()
    _make(kafka, event.address, 1)

    async def run() -> tuple[list[int], list[int]]:
        handler = Handler()
        async with kafka.running() as transport:
            for number in range(15):
                await send(transport, event, Created(id="x", number=number))
            killed = await asyncio.create_subprocess_exec(
                *(sys.executable, "-c", CRASHING, kafka.bootstrap, event.address),
                cwd=REPOSITORY,
                env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
                stdout=asyncio.subprocess.PIPE,
            )
            assert killed.stdout is not None
            async with asyncio.timeout(scenes.SECONDS):
                seen = [int(await killed.stdout.readline()) for _ in range(11)]
                while kafka.committed(event.address, "billing.created") != {0: 10}:
                    await asyncio.sleep(0.05)
            killed.kill()
            await killed.wait()
            bind(transport, event, "billing", handler)
            await transport.start()
            await until(lambda: 14 in handler.numbers, 60)
        return seen, handler.numbers

    seen, then = asyncio.run(run())
    assert seen == list(range(11))
    assert then == [10, 11, 12, 13, 14]


def test_lag(kafka: Cluster) -> None:
    """How many messages wait, by partition."""
    event, gate = scenes.event(), asyncio.Event()
    _make(kafka, event.address, 1)

    async def run() -> None:
        handler = Handler(lambda created, context: gate.wait())
        async with kafka.running() as transport:
            bind(transport, event, "billing", handler, in_flight=2, concurrency=2)
            await transport.start()
            for number in range(10):
                await send(transport, event, Created(id=f"{number}", number=number))
            name = f"{event.address}/0"
            await _lag(transport, name, 8)
            gate.set()
            await _lag(transport, name, 0)

    asyncio.run(run())


async def _lag(transport: object, name: str, wanted: int) -> None:
    async with asyncio.timeout(scenes.SECONDS):
        while (await transport.health()).lag.get(name) != wanted:  # type: ignore[attr-defined]
            await asyncio.sleep(0.05)
