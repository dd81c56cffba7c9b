"""A hundred thousand messages: none is lost, and the inbox knows every repetition."""

from __future__ import annotations

import asyncio

import pytest

from codegen.runtime.events import bind
from codegen.runtime.events.inbox import MemoryInbox
from tests.runtime.events.conformance.world import Created, Seen, World, until

pytestmark = pytest.mark.services

COUNT = 100_000
AT_ONCE = 80


def test_a_hundred_thousand(world: World) -> None:
    """Every hundredth is sent twice."""

    async def scenario() -> None:
        event, seen, inbox = world.event(key="id"), Seen(), MemoryInbox()
        consumer = world.broker.transport()
        bind(
            consumer,
            event,
            world.group,
            seen,
            inbox=inbox,
            concurrency=64,
            in_flight=1000,
        )
        await consumer.start()
        left = iter(range(COUNT))

        async with world.sending() as send:

            async def some() -> None:
                for number in left:
                    created = Created(id=str(number % 1009), number=number)
                    for _ in range(1 + (number % 100 == 0)):
                        await send(event, created, message_id=str(number))

            await asyncio.gather(*(some() for _ in range(AT_ONCE)))
            await until(lambda: seen.done >= COUNT, "all")
        await consumer.close()
        # Handled once each, though more came than there are.
        assert sorted(seen.numbers) == list(range(COUNT))

    world.broker.run(scenario())
