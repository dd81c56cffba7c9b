"""A service that keeps orders, tells of them, and reserves stock for them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import Column, Integer, MetaData, String, Table, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from codegen.runtime import Backoff, Policy, Retry
from codegen.runtime.events import MemoryTransport, Publisher, bind
from codegen.runtime.events.consumer import Handle
from codegen.runtime.events.inbox.sql import SqlInbox, inbox_table
from codegen.runtime.events.outbox import Outbox, Relay, outbox_tables
from tests.runtime.events.test_memory import SEND, Created, on

T = TypeVar("T")
SOON = Policy(retry=Retry(attempts=3, backoff=Backoff(base=0.001)))
ON = on(policy=SOON)


class Shop:
    """A database with a table of effects, and time that tests move on."""

    engine: AsyncEngine
    transport: MemoryTransport

    def __init__(self, url: str) -> None:
        self._url = url
        self.now = 1_000_000.0
        self.metadata = MetaData()
        suffix = uuid4().hex
        self.orders = Table(
            f"orders_{suffix}",
            self.metadata,
            Column("number", Integer, primary_key=True, autoincrement=True),
            Column("id", String, nullable=False),
        )
        self._inbox = inbox_table(self.metadata, f"inbox_{suffix}")
        self._outbox = outbox_tables(self.metadata, f"outbox_{suffix}")

    def inbox(self) -> SqlInbox:
        """What another process would have too."""
        return SqlInbox(
            self.engine, table=self._inbox, retention=100.0, now=lambda: self.now
        )

    def outbox(self) -> Outbox:
        """What another process would have too."""
        return Outbox(self.engine, tables=self._outbox, now=lambda: self.now)

    def relay(self) -> Relay:
        """One more relay to the transport."""
        return Relay(self.outbox(), self.transport, lease=30.0)

    async def order(self, connection: AsyncConnection, id: str) -> None:
        """The effect."""
        await connection.execute(insert(self.orders).values(id=id))

    async def count(self) -> int:
        """How many effects there are."""
        async with self.engine.connect() as connection:
            counted = select(func.count()).select_from(self.orders)
            return (await connection.execute(counted)).scalar_one()

    async def waiting(self) -> int:
        """How many events wait in the outbox."""
        async with self.engine.connect() as connection:
            counted = select(func.count()).select_from(self._outbox[0])
            return (await connection.execute(counted)).scalar_one()

    def listen(self, handle: Handle[Any], inbox: SqlInbox | None = None) -> None:
        """Give what is ordered to *handle*."""
        bind(self.transport, ON, "g", handle, inbox=inbox, concurrency=4)

    async def tell(self, *ids: str, message_id: str | None = None) -> None:
        """Publish, and wait until it is settled."""
        publisher = Publisher(self.transport)
        await self.transport.start()
        for id in ids:
            options: Any = {} if message_id is None else {"message_id": message_id}
            await publisher._publish(SEND, Created(id=id), options)
        await self.transport.idle()
        await self.transport.drain()

    def run(self, test: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Run *test* with the tables there."""

        async def whole() -> T:
            self.engine = create_async_engine(self._url)
            self.transport = MemoryTransport()
            async with self.engine.begin() as connection:
                await connection.run_sync(self.metadata.create_all)
            try:
                return await asyncio.wait_for(test(), 60)
            finally:
                async with self.engine.begin() as connection:
                    await connection.run_sync(self.metadata.drop_all)
                await self.engine.dispose()

        return asyncio.run(whole())
