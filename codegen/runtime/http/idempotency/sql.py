"""Idempotency keys in a database, where they can commit with the effect."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
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
_OPEN: ContextVar[tuple[SqlStore, AsyncConnection] | None] = ContextVar(
    "open", default=None
)
"""The transaction that `SqlStore.transaction` began where there is no claim to join."""


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
        self._joined: dict[str, AsyncConnection | None] = {}
        """By the token of the claim: the transaction, once something has joined it."""

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
        must not be committed or rolled back, nor be used by two tasks at once; a
        session takes part as `AsyncSession(bind=connection)`, and may commit.

        Raises ClaimLost if the lease has ended and another request runs.
        """
        claim, begun = CURRENT_CLAIM.get(), _OPEN.get()
        if claim is not None and claim.token in self._joined:
            connection = self._joined[claim.token] or await self._join(claim)
            async with connection.begin_nested():
                yield connection
        elif begun is not None and begun[0] is self and not begun[1].closed:
            async with begun[1].begin_nested():
                yield begun[1]
        else:
            async with self._engine.begin() as connection:
                if self._engine.dialect.name == "sqlite":
                    # Drivers begin with the first write, and a savepoint is none.
                    nothing = update(self._table).where(false())
                    await connection.execute(nothing.values(token=""))
                outside = _OPEN.set((self, connection))
                try:
                    yield connection
                finally:
                    _OPEN.reset(outside)

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
                self._joined[claim.token] = None
                return claim

    async def settle(self, claim: Claim, answer: KeptAnswer | None) -> None:
        """Keep *answer* under the key, or free the key where it is None.

        Raises ClaimLost or what the database raises if joined writes cannot commit.
        """
        connection = self._joined.pop(claim.token, None)
        if connection is not None:
            await self._commit(connection, claim, answer)
            return
        try:
            async with self._engine.begin() as connection:
                await self._end(connection, claim, answer)
        except SQLAlchemyError:
            _log.exception("an answer could not be kept; its key is free after a lease")

    async def release(self, claim: Claim) -> None:
        """Free the key, and undo the writes that joined the claim."""
        try:
            connection = self._joined.pop(claim.token, None)
            if connection is not None:
                await connection.close()
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

    async def _join(self, claim: Claim) -> AsyncConnection:
        """Begin the transaction of *claim*, in which its row is locked.

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
        except BaseException:
            await connection.close()
            raise
        self._joined[claim.token] = connection
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
