"""What the cluster inside librdkafka cannot show: a broker with rules of its own."""

from __future__ import annotations

import asyncio

import pytest

from codegen.runtime.errors import TransportError
from codegen.runtime.events import bind, send
from tests.runtime.events.kafka import scenes
from tests.runtime.events.kafka.scenes import Cluster, Created, Handler, until

pytestmark = pytest.mark.services


@pytest.fixture
def cluster(kafka: str) -> Cluster:
    """The broker that the environment names."""
    return Cluster(kafka)


def test_a_group_with_members_is_not_rewound(cluster: Cluster) -> None:
    """They would commit over it; once they have left, all comes again."""
    event = scenes.event()

    async def run() -> list[int]:
        handler = Handler()
        async with cluster.running() as transport:
            bind(transport, event, "billing", handler, start="latest")
            await transport.start()
            await send(transport, event, Created(id="x", number=1))
            await until(lambda: handler.numbers == [1])
            with pytest.raises(TransportError, match="are all its members ended"):
                await transport.rewind(event.address, "billing.created", "earliest")
            await transport.drain(5)
            await transport.rewind(event.address, "billing.created", "earliest")
            await transport.start()
            await until(lambda: handler.numbers == [1, 1])
            with pytest.raises(TransportError, match="there is no topic"):
                await transport.rewind("nobody.knows.it", "billing.created", 0)
        return handler.numbers

    assert asyncio.run(run()) == [1, 1]


def test_another_member_and_latest(cluster: Cluster) -> None:
    """What is sent while the second one comes, and the first one goes, is not lost."""
    event = scenes.event(key=None)

    async def run() -> set[int]:
        handlers = [Handler(), Handler()]

        def got() -> set[int]:
            return {number for one in handlers for number in one.numbers}

        async with cluster.running() as first, cluster.running() as second:
            for transport, handler in zip((first, second), handlers, strict=True):
                bind(transport, event, "billing", handler, start="latest")
            await first.start()
            sent = 0
            for step in (lambda: second.start(), lambda: first.drain(5)):
                moving = asyncio.ensure_future(step())
                for _ in range(100):
                    await send(first, event, Created(id="x", number=sent))
                    sent += 1
                    await asyncio.sleep(0.02)
                await moving
            await until(lambda: got() == set(range(sent)))
        return got()

    assert asyncio.run(run()) == set(range(200))
