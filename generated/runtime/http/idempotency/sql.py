"""Idempotency keys in a database, where they can commit with the effect."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Delete,
    Double,
    MetaData,
    Row,
    String,
    Table,
    Text,
    Update,
    and_,
    delete,
    false,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from ...blocks import LEFT_OPEN, Block
from .store import (
    CURRENT_CLAIM,
    LEASE,
    RETENTION,
    Claim,
    ClaimLost,
    Found,
    KeptAnswer,
    new_claim,
)

_log = logging.getLogger(__name__)


def idempotency_table(metadata: MetaData, name: str = "idempotency_keys") -> Table:
    """Return the table of a store, as part of *metadata*, for who migrates schemas."""
    return Table(
        name,
        metadata,
        Column("key", String(255), primary_key=True),
        Column("fingerprint", String(64), nullable=False),
        Column("token", String(32), nullable=False),
        Column("expires", Double, nullable=False, index=True),  # seconds, UTC
        Column("answer", Text),  # null while the first request runs
    )


class SqlStore:
    """Keeps answers in a database that all processes share: SQLite or PostgreSQL.

    The database must be on a disk: one in memory has a single connection. Of SQLite
    remember that it has one writer at a time.

    What an `async def` handler writes within `transaction` commits together with the
    answer that is kept, so that the effect happens **once and only once**: after a crash
    there is neither or both, and a claim that another request has taken over cannot
    commit.

        async def create_user(self, body: NewUser, *, idempotency_key: str | None) -> User:
            async with store.transaction() as connection:
                await connection.execute(insert(users).values(...))
            return user

    What it does elsewhere (other connections, mail, calls) happens at most once for each
    key and lease, over all processes: twice if the process dies after the effect and
    before the answer is kept, or if the handler outlives the lease.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        *,
        table: Table | None = None,
        lease: float = LEASE,
        retention: float = RETENTION,
        now: Callable[[], float] = time.time,
    ) -> None:
        """Keep answers for *retention* seconds; a claim ends after *lease* seconds.

        *table* is one that `idempotency_table` has made. *now* returns seconds in UTC:
        the clocks of all processes must agree to far less than the lease.
        """
        self._engine = engine
        self._table = idempotency_table(MetaData()) if table is None else table
        self._lease, self._retention, self._now = lease, retention, now
        self._claimed: dict[str, Block] = {}
        """By the token of the claim: the transaction that its blocks are in."""

    async def create(self) -> None:
        """Create the table, unless it is there."""
        async with self._engine.begin() as connection:
            await connection.run_sync(self._table.create, checkfirst=True)

    async def purge(self) -> int:
        """Delete what has expired, and return how many keys that were.

        Nothing else deletes it: call this from time to time.
        """
        over = delete(self._table).where(self._table.c.expires <= self._now())
        async with self._engine.begin() as connection:
            return (await connection.execute(over)).rowcount

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """A transaction for the writes of a handler.

        Under a claim it commits when the answer is kept, and is undone when the handler
        raises or answers with 500 or more; each block is a savepoint, which is undone if
        the block raises. Without a claim the block commits at its end. The connection
        must not be committed or rolled back; a session takes part as
        `AsyncSession(bind=connection)`, and may commit.

        A connection is for one task at a time, so blocks of several tasks of a handler
        take turns: within one, do not wait for a task that began outside of it and has
        a block too. Blocks within a block may be those of tasks that began in it.

        Raises:
            ClaimLost: The lease has ended and another request runs.
            RuntimeError: What this block is within ended while it waited for its turn,
                or a block within this one is still open at its end. The handler's end
                is one too: with a block open, nothing is committed, and its answer is
                not sent.
        """
        claim = CURRENT_CLAIM.get()
        top = None if claim is None else self._claimed.get(claim.token)
        around = Block.around(self, top)
        if around is None:
            async with self._engine.begin() as connection:
                if self._engine.dialect.name == "sqlite":
                    # Drivers begin with the first write, and a savepoint is none.
                    nothing = update(self._table).where(false())
                    await connection.execute(nothing.values(token=""))
                async with _opened(Block(self, connection), connection):
                    yield connection
            return
        async with around.turn:
            if around.ended:
                raise RuntimeError(LEFT_OPEN)
            if around.connection is None:
                assert claim is not None  # only its transaction begins with a block
                around.connection = await self._join(claim, around)
            connection = around.connection
            async with connection.begin_nested():
                async with _opened(Block(self, connection, around.top), connection):
                    yield connection

    async def claim(self, key: str, fingerprint: str) -> Claim | Found:
        """Take *key*, or return what stands there."""
        claim = new_claim(key, fingerprint)
        while True:
            standing = await self._standing(key)
            if standing is None:
                taken = await self._insert(claim)
            elif standing.expires <= self._now():
                taken = await self._take_over(claim)
            else:
                kept = standing.answer
                answer = None if kept is None else KeptAnswer.load(kept)
                return Found(fingerprint=standing.fingerprint, answer=answer)
            if taken:
                self._claimed[claim.token] = Block(self)
                return claim

    async def settle(self, claim: Claim, answer: KeptAnswer | None) -> None:
        """Keep *answer* under the key, or free the key where it is None.

        Raises ClaimLost or what the database raises if joined writes cannot commit, and
        RuntimeError if a block is still open: what it would write could not.
        """
        top = self._claimed.get(claim.token)
        if top is not None:
            top.end()
            if top.torn:
                await self.release(claim)
                raise RuntimeError(LEFT_OPEN)
        self._claimed.pop(claim.token, None)
        if top is not None and top.connection is not None:
            await self._commit(top.connection, claim, answer)
            return
        try:
            async with self._engine.begin() as connection:
                await self._end(connection, claim, answer)
        except SQLAlchemyError:
            _log.exception("an answer could not be kept; its key is free after a lease")

    async def release(self, claim: Claim) -> None:
        """Free the key, and undo the writes that joined the claim."""
        top = self._claimed.pop(claim.token, None)
        try:
            if top is not None:
                top.end()
                if top.connection is not None:
                    await _give_up(top, top.connection)
            async with self._engine.begin() as connection:
                await self._end(connection, claim, None)
        except SQLAlchemyError:
            _log.exception("a key could not be freed; it is after a lease")

    async def _standing(self, key: str) -> Row[Any] | None:
        row = select(self._table).where(self._table.c.key == key)
        async with self._engine.connect() as connection:
            return (await connection.execute(row)).one_or_none()

    async def _insert(self, claim: Claim) -> bool:
        row = insert(self._table).values(key=claim.key, **self._values(claim))
        try:
            async with self._engine.begin() as connection:
                await connection.execute(row)
        except IntegrityError:  # another request was faster
            return False
        return True

    async def _take_over(self, claim: Claim) -> bool:
        """Claim a key whose time is over, unless another request does, or settles it."""
        keys = self._table.c
        over = (
            update(self._table)
            .where(keys.key == claim.key, keys.expires <= self._now())
            .values(**self._values(claim), answer=None)
        )
        async with self._engine.begin() as connection:
            return (await connection.execute(over)).rowcount == 1

    def _values(self, claim: Claim) -> dict[str, str | float]:
        return {
            "fingerprint": claim.fingerprint,
            "token": claim.token,
            "expires": self._now() + self._lease,
        }

    async def _join(self, claim: Claim, top: Block) -> AsyncConnection:
        """Begin *top*, the transaction of *claim*, in which its row is locked.

        Who finds the lease ended has to wait for this transaction, and then finds the
        answer. It also makes drivers of SQLite begin, before there is a savepoint.
        """
        keys, connection = self._table.c, self._engine.connect()
        await connection.start()
        try:
            held = update(self._table).where(self._holds(claim))
            done = await connection.execute(held.values(token=keys.token))
            if done.rowcount != 1:
                raise ClaimLost
            if top.ended:  # meanwhile, so that nobody would end this transaction
                raise RuntimeError(LEFT_OPEN)
        except BaseException:
            await connection.close()
            raise
        return connection

    async def _commit(
        self, connection: AsyncConnection, claim: Claim, answer: KeptAnswer | None
    ) -> None:
        try:
            if await self._end(connection, claim, answer) != 1:
                raise ClaimLost
            await connection.commit()
        except BaseException:
            # Where a commit fails, SQLite leaves the transaction open, and SQLAlchemy
            # believes that it is over: the connection must not go back to the pool.
            await connection.invalidate()
            raise
        finally:
            await connection.close()

    async def _end(
        self, connection: AsyncConnection, claim: Claim, answer: KeptAnswer | None
    ) -> int:
        """Put *answer* in the place of *claim*; 0 if that no longer stands there."""
        statement: Delete | Update = delete(self._table).where(self._holds(claim))
        if answer is not None:
            until = self._now() + self._retention
            kept = update(self._table).where(self._holds(claim))
            statement = kept.values(answer=answer.dump(), expires=until)
        return (await connection.execute(statement)).rowcount

    def _holds(self, claim: Claim) -> ColumnElement[bool]:
        keys = self._table.c
        return and_(keys.key == claim.key, keys.token == claim.token)


@asynccontextmanager
async def _opened(block: Block, connection: AsyncConnection) -> AsyncIterator[None]:
    """Open *block*; see `Block.opened`."""
    try:
        with block.opened():
            yield
    finally:
        if block.top.torn and not connection.closed:
            await connection.invalidate()


async def _give_up(top: Block, connection: AsyncConnection) -> None:
    """Undo what was written on *connection*, of the transaction *top*."""
    if top.torn and not connection.closed:
        # A task may be using it just now, so that it cannot be told to roll back.
        await connection.invalidate()
    await connection.close()
