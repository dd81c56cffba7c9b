"""To look at dead letters uses none of them up."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4

import aio_pika
import pytest

from codegen.runtime.events import DeadLetterChannel, Event, Exchange, Queue, Reject
from codegen.runtime.events.consumer import bind
from codegen.runtime.events.publisher import Publisher
from codegen.runtime.events.rabbitmq import RabbitTransport
from tests.runtime.events.conformance.world import CREATED, Created

pytestmark = pytest.mark.services
DEFAULT = Exchange(type="default")


@pytest.mark.parametrize("dry", [False, True])
def test_a_queue_of_the_contract_keeps_what_is_looked_at(
    rabbitmq: str, dry: bool
) -> None:
    """Its broker gives a message up that it has delivered 100 times."""
    name = f"keep.{uuid4().hex[:8]}"
    lost = Queue(name=f"{name}.lost")
    event = Event(
        name="on",
        address=name,
        payloads=(CREATED,),
        exchange=DEFAULT,
        queue=Queue(name=name),
        dead_letter=DeadLetterChannel(address=lost.name, exchange=DEFAULT, queue=lost),
    )

    async def reject(event: Any, context: Any) -> None:
        raise Reject(f"number {event.number}")

    async def look(transport: RabbitTransport) -> list[str]:
        if dry:
            found = await transport.redrive(name, dry_run=True, place=lost.name)
        else:
            found = await transport.dead_letters(name, place=lost.name)
        return [letter.reason for letter in found]

    async def run() -> None:
        transport = RabbitTransport(rabbitmq)
        try:
            bind(transport, event, "keep", reject)
            await transport.start()
            for number in range(2):
                created = Created(id="a", number=number)
                await Publisher(transport)._publish(event, created, {})
            wanted = ["rejected: number 0", "rejected: number 1"]
            found = list[str]()
            async with asyncio.timeout(10):
                while found != wanted:
                    found = await look(transport)
            for _ in range(105):
                assert await look(transport) == wanted
            letter, _ = await transport.dead_letters(name, place=lost.name)
            assert letter.failure.attempts == 1
            assert letter.failure.origin.queue == name
        finally:
            await transport.close()
            connection = await aio_pika.connect(rabbitmq)
            async with connection, connection.channel() as channel:
                for end in ("", ".dead", ".lost", ".lost.dead"):
                    await channel.queue_delete(f"{name}{end}")

    asyncio.run(run())
