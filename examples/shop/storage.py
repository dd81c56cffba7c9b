"""The database of a service: its rows, and what makes requests and events count once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from pydantic import TypeAdapter
from sqlalchemy import DateTime, Dialect, MetaData, Text, TypeDecorator, event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession, create_async_engine
from sqlalchemy.pool import NullPool

from generated.runtime.events.inbox.sql import SqlInbox, inbox_table
from generated.runtime.events.outbox import Outbox, outbox_tables
from generated.runtime.http.idempotency.sql import SqlStore, idempotency_table


class Storage:
    """One SQLite file, which nobody but its service looks into.

    Attributes:
        outbox: Events that commit with the change they tell of.
        inbox: Ids of the messages that were handled.
        keys: Answers by the idempotency keys of their requests.
    """

    def __init__(self, file: Path, rows: MetaData) -> None:
        """Keep *rows* in *file*."""
        # SQLite has one writer at a time: the others wait, and do not fail at once.
        self.engine = create_async_engine(
            f"sqlite+aiosqlite:///{file}",
            connect_args={"timeout": 20},
            poolclass=NullPool,
        )
        event.listen(self.engine.sync_engine, "connect", _readers_need_not_wait)
        self._tables = MetaData()
        for table in rows.tables.values():
            table.to_metadata(self._tables)
        self.outbox = Outbox(self.engine, tables=outbox_tables(self._tables))
        self.inbox = SqlInbox(self.engine, table=inbox_table(self._tables))
        self.keys = SqlStore(self.engine, table=idempotency_table(self._tables))

    def another_outbox(self, name: str) -> Outbox:
        """Return one for events that go to another broker; `create` makes its tables."""
        return Outbox(self.engine, tables=outbox_tables(self._tables, name))

    def reading(self) -> AsyncSession:
        """A session for who only looks."""
        return AsyncSession(self.engine, expire_on_commit=False)

    def request(self) -> AbstractAsyncContextManager[AsyncSession]:
        """A session that commits with the answer kept under the request's key, if it has one."""
        return _session(self.keys.transaction())

    def delivery(self) -> AbstractAsyncContextManager[AsyncSession]:
        """A session that commits with the id of the message that is being handled."""
        return _session(self.inbox.transaction())

    async def create(self) -> None:
        """Create the tables that are not there yet."""
        async with self.engine.begin() as connection:
            await connection.run_sync(self._tables.create_all)

    async def clear(self) -> None:
        """Delete what is in the tables."""
        async with self.engine.begin() as connection:
            for table in self._tables.sorted_tables:
                await connection.execute(table.delete())

    async def __aenter__(self) -> Self:
        await self.create()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.engine.dispose()


@asynccontextmanager
async def _session(
    transaction: AbstractAsyncContextManager[AsyncConnection],
) -> AsyncIterator[AsyncSession]:
    async with transaction as connection:
        async with AsyncSession(connection, expire_on_commit=False) as session:
            yield session
            await session.commit()


def _readers_need_not_wait(connection: Any, record: object) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")


class Document(TypeDecorator[Any]):
    """A type of a contract, as the JSON in which it travels: what is not set is absent."""

    impl = Text
    cache_ok = True

    def __init__(self, type: Any) -> None:
        super().__init__()
        self.type = type

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        adapter = TypeAdapter[Any](self.type)
        return adapter.dump_json(value, by_alias=True, exclude_unset=True).decode()

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else TypeAdapter(self.type).validate_json(value)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC: SQLite keeps no zones."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> datetime:
        moment: datetime = value.astimezone(UTC).replace(tzinfo=None)
        return moment

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime:
        moment: datetime = value.replace(tzinfo=UTC)
        return moment
