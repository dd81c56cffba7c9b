"""Sends what waits in an outbox: in order of each key, until the broker has it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Row, delete, insert, or_, select, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from ...policy import Backoff
from ...ranges import ABOVE_0, at_least
from ...retry import full_jitter
from ..transport import Transport
from .table import Outbox, sent_as

_log = logging.getLogger(__name__)
_BACKOFF = Backoff(base=1.0, cap=60.0)


class Relay:
    """Sends what an outbox holds, at least once: what is sent twice has one message id.

    Any number of them may run; one sends, for order needs it, and another takes over when
    that one is gone for the time of its *lease*.

        relay = Relay(outbox, transport)
        await relay.run()  # until it is cancelled
    """

    def __init__(
        self,
        outbox: Outbox,
        transport: Transport,
        *,
        batch: int = 100,
        every: float = 0.2,
        lease: float = 30.0,
    ) -> None:
        """Send to *transport*.

        Args:
            outbox: Where events wait.
            transport: Where they go.
            batch: How many are read at once.
            every: Seconds between looks into an empty outbox.
            lease: Seconds after which another relay may take over; a batch must be sent
                in less.

        Raises:
            ValueError: One of the numbers is none.
        """
        self._outbox, self._transport = outbox, transport
        self._batch, self._every, self._lease = batch, every, lease
        self._name = uuid4().hex
        for name, value, allowed in (
            ("batch", batch, at_least(1)),
            ("every", every, ABOVE_0),
            ("lease", lease, ABOVE_0),
        ):
            if not allowed.holds(value):
                raise ValueError(f"Relay({name}={value!r}): must be {allowed.wanted}")

    async def run(self) -> None:
        """Send until it is cancelled, whatever becomes of broker and database meanwhile."""
        failures = 0
        while True:
            try:
                sent = await self.once()
            except SQLAlchemyError:
                failures += 1
                _log.exception("the outbox cannot be read")
                pause = full_jitter(_BACKOFF, failures, self._outbox.clock.random())
                await self._outbox.clock.sleep_async(pause)
                continue
            failures = 0
            if not sent:
                await self._outbox.clock.sleep_async(self._every)

    async def once(self) -> int:
        """Send one batch, and return how many of it the broker has taken over.

        Raises:
            SQLAlchemyError: The database is away.
        """
        if not await self._holds_lease():
            return 0
        rows = await self._read()
        by_key: dict[object, list[Row[Any]]] = {}
        for row in rows:
            by_key.setdefault(row.id if row.key is None else f"k{row.key}", []).append(
                row
            )
        counts = await asyncio.gather(*(self._send(lane) for lane in by_key.values()))
        sent = [id for ids in counts for id in ids]
        if sent:
            waiting = self._outbox.waiting
            async with self._outbox.engine.begin() as connection:
                await connection.execute(delete(waiting).where(waiting.c.id.in_(sent)))
        return len(sent)

    async def release(self) -> None:
        """Let another relay take over at once."""
        lease = self._outbox.lease
        mine = update(lease).where(lease.c.holder == self._name)
        async with self._outbox.engine.begin() as connection:
            await connection.execute(mine.values(until=0.0))

    async def _send(self, lane: Sequence[Row[Any]]) -> list[int]:
        """Send the rows of one key one after the other; what fails ends it."""
        sent: list[int] = []
        for row in lane:
            event, message = sent_as(row)
            try:
                await self._transport.publish(event, message)
            except Exception as error:
                what = f"{event.name}: {message.message_id}"
                _log.warning("%s could not be sent: %s", what, error)
                await self._put_off(row)
                break
            sent.append(row.id)
        return sent

    async def _read(self) -> Sequence[Row[Any]]:
        """The oldest that are due, without those whose key waits for another attempt."""
        waiting, now = self._outbox.waiting, self._outbox.now()
        held = select(waiting.c.key).where(
            waiting.c.due > now, waiting.c.key.is_not(None)
        )
        rows = (
            select(waiting)
            .where(
                waiting.c.due <= now,
                or_(waiting.c.key.is_(None), waiting.c.key.not_in(held)),
            )
            .order_by(waiting.c.id)
            .limit(self._batch)
        )
        async with self._outbox.engine.connect() as connection:
            return (await connection.execute(rows)).all()

    async def _put_off(self, row: Row[Any]) -> None:
        waiting, chance = self._outbox.waiting, self._outbox.clock.random()
        pause = full_jitter(_BACKOFF, row.attempts + 1, chance)
        later = update(waiting).where(waiting.c.id == row.id)
        async with self._outbox.engine.begin() as connection:
            await connection.execute(
                later.values(due=self._outbox.now() + pause, attempts=row.attempts + 1)
            )

    async def _holds_lease(self) -> bool:
        """Take the lease, or keep it; False if another relay has it."""
        try:
            async with self._outbox.engine.begin() as connection:
                return await self._take(connection)
        except IntegrityError:  # another relay began at the same moment
            return False

    async def _take(self, connection: AsyncConnection) -> bool:
        lease, now = self._outbox.lease, self._outbox.now()
        values = {"holder": self._name, "until": now + self._lease}
        free = or_(lease.c.holder == self._name, lease.c.until <= now)
        taken = await connection.execute(
            update(lease).where(lease.c.id == 1, free).values(**values)
        )
        if taken.rowcount == 1:
            return True
        if (await connection.execute(select(lease.c.id))).first() is not None:
            return False
        await connection.execute(insert(lease).values(id=1, **values))
        return True
