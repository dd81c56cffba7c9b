"""A consumer in a process of its own, which stops for ever just before it acknowledges.

    python -m tests.runtime.events.conformance.crashing KIND ADDRESS NAME DATABASE

It writes its effect into the database, says so, and waits to be killed.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import Column, MetaData, String, Table, insert, select
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from codegen.runtime.events import Event, Exchange, Transport, bind
from codegen.runtime.events.inbox.sql import SqlInbox
from tests.runtime.events.conformance.world import CREATED, QUICK, Created

EFFECTS = Table("effects", MetaData(), Column("id", String))


def event(name: str) -> Event[Any]:
    """What the test sends and the process receives."""
    return Event(
        name="on",
        address=f"{name}.created",
        payloads=(CREATED,),
        exchange=Exchange(name=f"{name}.shop"),
        policy=QUICK,
    )


def transport(kind: str, address: str) -> Transport:
    """A transport to the broker of the test."""
    if kind == "rabbitmq":
        from codegen.runtime.events.rabbitmq import RabbitTransport

        return RabbitTransport(address)
    if kind == "kafka":
        from codegen.runtime.events.kafka import KafkaTransport

        # So that its group hears soon that it is dead.
        return KafkaTransport(address, consumer={"session.timeout.ms": 6000})
    raise ValueError(kind)


class Effects:
    """A handler that writes down what it does, within its inbox."""

    def __init__(self, database: str) -> None:
        self.engine: AsyncEngine = create_async_engine(
            f"sqlite+aiosqlite:///{database}"
        )
        self.inbox = SqlInbox(self.engine)
        self.attempts: list[int] = []

    async def create(self) -> None:
        """Make the tables, unless they are there."""
        await self.inbox.create()
        async with self.engine.begin() as connection:
            await connection.run_sync(EFFECTS.create, checkfirst=True)

    async def __call__(self, value: Created, context: Any) -> None:
        self.attempts.append(context.attempt)
        async with self.inbox.transaction() as connection:
            await connection.execute(insert(EFFECTS).values(id=value.id))

    async def ids(self) -> list[str]:
        """What was done."""
        async with self.engine.connect() as connection:
            return list((await connection.execute(select(EFFECTS.c.id))).scalars())


class Stopping(SqlInbox):
    """Commits, and goes no further."""

    @asynccontextmanager
    async def once(self, consumer: str, message_id: str) -> AsyncIterator[bool]:
        async with super().once(consumer, message_id) as fresh:
            yield fresh
        print("committed", flush=True)
        await asyncio.sleep(3600)


async def main(kind: str, address: str, name: str, database: str) -> None:
    """Consume until the end."""
    effects = Effects(database)
    effects.inbox = stopping = Stopping(effects.engine)
    await effects.create()
    consumer = transport(kind, address)
    bind(consumer, event(name), f"{name}.g", effects, inbox=stopping)
    await consumer.start()
    print("started", flush=True)
    await asyncio.sleep(3600)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
