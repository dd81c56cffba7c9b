"""An inbox in a database, where it commits with the effect of the handler."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from contextvars import ContextVar
from hashlib import sha256

from sqlalchemy import Column, Double, MetaData, String, Table, delete, insert
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.pool import QueuePool

from ...blocks import LEFT_OPEN, Block
from ...errors import AttemptTimeout
from .store import RETENTION, Unkept

_log = logging.getLogger(__name__)
_DELIVERY: ContextVar[Block | None] = ContextVar("delivery", default=None)
"""The transaction of the delivery that this task handles."""
_OWN_FAULT = ("22", "23", "40")
"""Classes of SQLSTATE that say something of what was written, and nothing of the database:
data exception, integrity constraint violation, transaction rollback (ISO 9075)."""


_LONGEST = 1_000
"""Bytes of an id that is kept as it is: PostgreSQL's indexes have room for 2,704, of which
the name of the consumer takes some."""


def inbox_table(metadata: MetaData, name: str = "inbox") -> Table:
    """Return the table of an inbox, as part of *metadata*, for who migrates schemas."""
    return Table(
        name,
        metadata,
        Column("consumer", String, primary_key=True),
        Column("message_id", String, primary_key=True),
        Column("expires", Double, nullable=False, index=True),  # seconds, UTC
    )


class SqlInbox:
    """Remembers handled messages in a database: SQLite or PostgreSQL.

    What an `async def` handler writes within `transaction` commits together with the id
    of the message, and only then the broker is told: the effect happens **once and only
    once**, however often the message is delivered, and wherever a process dies.

        async def reserve_stock(self, event: OrderCreated, context: MessageContext) -> None:
            async with inbox.transaction() as connection:
                await connection.execute(insert(reservations).values(...))

    What it does elsewhere (mail, calls) can happen twice, if the process dies after it.

    On PostgreSQL a repetition waits for the delivery that has the same message. SQLite has
    one writer at a time, so all deliveries of an inbox in it wait for each other: give the
    consumer a `concurrency` of 1. The database must be on a disk.

    Each message holds a connection of *engine* while it is handled, so its pool must have
    as many as handlers may run at once, and more if those use it otherwise:
    `create_async_engine(url, pool_size=16)`. A message for which there is none in time is
    held back, which costs no attempt.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        *,
        table: Table | None = None,
        retention: float = RETENTION,
        now: Callable[[], float] = time.time,
    ) -> None:
        """Remember ids for *retention* seconds.

        *table* is one that `inbox_table` has made. *now* returns seconds in UTC.
        """
        self._engine = engine
        self._table = inbox_table(MetaData()) if table is None else table
        self._retention, self._now = retention, now
        self._expected = 0

    def expect(self, concurrency: int) -> None:
        """Say so if there are not enough connections for so many messages more at once."""
        self._expected += concurrency
        pool = self._engine.pool
        if not isinstance(pool, QueuePool) or self._engine.dialect.name == "sqlite":
            return
        overflow = pool._max_overflow  # `overflow()` is what it has, not what it may
        room = pool.size() + overflow
        if overflow >= 0 and room < self._expected:
            _log.warning(
                "an inbox with %d connections for up to %d messages at once, each of which"
                " holds one: give its engine a pool_size of so many, or the consumers less"
                " concurrency",
                room,
                self._expected,
            )

    async def create(self) -> None:
        """Create the table, unless it is there."""
        async with self._engine.begin() as connection:
            await connection.run_sync(self._table.create, checkfirst=True)

    async def purge(self) -> int:
        """Forget what has expired, and return how many messages that were.

        Nothing else forgets them: call this from time to time.
        """
        over = delete(self._table).where(self._table.c.expires <= self._now())
        async with self._engine.begin() as connection:
            return (await connection.execute(over)).rowcount

    @asynccontextmanager
    async def once(self, consumer: str, message_id: str) -> AsyncIterator[bool]:
        """Handle a message within this block, if it says True.

        Raises:
            SQLAlchemyError: The database is away, or has no connection to spare.
            Unkept: It refuses the id or what was written, or a block of `transaction` is
                still open at the end.
        """
        row = insert(self._table).values(
            consumer=consumer,
            message_id=_kept(message_id),
            expires=self._now() + self._retention,
        )
        async with AsyncExitStack() as stack:
            connection = await stack.enter_async_context(self._engine.connect())
            try:
                await connection.execute(row)
            except IntegrityError:
                await connection.rollback()
                yield False
                return
            except DBAPIError as error:
                if _own_fault(error):
                    raise Unkept(str(error)) from error
                raise
            whole = Block(self, connection)
            token = _DELIVERY.set(whole)
            try:
                yield True
                whole.end()
                if whole.torn:
                    raise Unkept(LEFT_OPEN)
                await self._commit(connection)
            except BaseException as error:
                ordinary = isinstance(error, Exception) and not whole.ended
                whole.end()
                if (
                    ordinary
                    and not whole.torn
                    and not isinstance(error, AttemptTimeout)
                ):
                    await self._undo(connection)
                else:
                    # A task may be using it just now, or a commit has failed half way.
                    await connection.invalidate()
                raise
            finally:
                _DELIVERY.reset(token)

    async def _undo(self, connection: AsyncConnection) -> None:
        """Roll back what a handler has written that did not want it."""
        try:
            await connection.rollback()
        except Exception:
            await connection.invalidate()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """A transaction for the writes of a handler.

        While a message is handled it commits with the message's id, and is undone when
        the handler raises; each block is a savepoint, which is undone if the block
        raises. Outside of a delivery the block commits at its end. The connection must
        not be committed or rolled back; a session takes part as
        `AsyncSession(bind=connection)`, and may commit.

        Raises:
            RuntimeError: What this block is within ended while it waited for its turn, or
                a block within this one is still open at its end.
        """
        around = Block.around(self, _DELIVERY.get())
        if around is None or around.owner is not self:
            async with self._engine.begin() as connection:
                with Block(self, connection).opened():
                    yield connection
            return
        async with around.turn:
            if around.ended or around.connection is None:
                raise RuntimeError(LEFT_OPEN)
            connection = around.connection
            async with connection.begin_nested():
                with Block(self, connection, around.top).opened():
                    yield connection

    async def _commit(self, connection: AsyncConnection) -> None:
        try:
            await connection.commit()
        except DBAPIError as error:
            if _own_fault(error):  # a constraint may be looked at this late
                raise Unkept(str(error)) from error
            raise


def _kept(message_id: str) -> str:
    """Return *message_id* as a row has it; whoever sends to a broker makes it up."""
    raw = message_id.encode()
    if len(raw) <= _LONGEST and b"\0" not in raw:  # no text of PostgreSQL has a NUL
        return message_id
    return sha256(raw).hexdigest()


def _own_fault(error: DBAPIError) -> bool:
    """Whether *error* is about what was written, and not about the database."""
    state = str(getattr(error.orig, "sqlstate", None) or "")
    return isinstance(error, DataError | IntegrityError) or state.startswith(_OWN_FAULT)
