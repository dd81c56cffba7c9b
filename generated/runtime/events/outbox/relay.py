"""Sends what waits in an outbox: in order of each key, until the broker has it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Row, delete, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from ...policy import Backoff
from ...ranges import ABOVE_0, at_least
from ...retry import full_jitter
from ..transport import Transport
from .table import Outbox, sent_as

_AT_ONCE = 1_000
"""Rows that one statement takes out: PostgreSQL takes 32,767 parameters, and a batch that
cannot be taken out is sent for ever."""
_log = logging.getLogger(__name__)
_BACKOFF = Backoff(base=1.0, cap=60.0)
_HALF, _MOST = 0.5, 0.9
"""Of a lease: until when a batch begins with another row, and when it has ended."""
_MOMENT = 5.0
"""Seconds that a good-bye may take."""


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
            lease: Seconds after which another relay may take over from one that is gone;
                what the broker has not taken over within them is tried again.

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
        """Send until it is cancelled, whatever becomes of broker and database meanwhile.

        Then another relay may take over at once.
        """
        try:
            await self._run()
        finally:
            await self._last("cannot be left to others", self.release())

    async def _run(self) -> None:
        failures = 0
        while True:
            try:
                sent = await self.once()
            except Exception:
                # Drivers raise what is no SQLAlchemyError, a ConnectionRefusedError say.
                failures += 1
                _log.exception("the outbox cannot be worked off")
                pause = full_jitter(_BACKOFF, failures, self._outbox.clock.random())
                await self._outbox.clock.sleep_async(pause)
                continue
            failures = 0
            if not sent:
                await self._outbox.clock.sleep_async(self._every)

    async def once(self) -> int:
        """Send one batch, and return how many of it the broker has taken over.

        Raises:
            SQLAlchemyError: The database is away; drivers have errors of their own for it.
        """
        began = self._outbox.clock.now()
        if not await self._holds_lease():
            return 0
        rows = await self._read()
        by_key: dict[object, list[Row[Any]]] = {}
        for row in rows:
            by_key.setdefault(row.id if row.key is None else f"k{row.key}", []).append(
                row
            )
        sent, failed = list[int](), list[Row[Any]]()
        sending = (self._send(lane, sent, failed, began) for lane in by_key.values())
        try:
            ended = await asyncio.gather(*sending, return_exceptions=True)
        except BaseException:
            await self._last("sends some twice", self._forget(sent))
            raise
        await self._forget(sent)
        await self._put_off(failed)
        for error in ended:
            if error is not None:
                raise error
        return len(sent)

    async def release(self) -> None:
        """Let another relay take over at once."""
        lease = self._outbox.lease
        mine = update(lease).where(lease.c.holder == self._name)
        async with self._outbox.engine.begin() as connection:
            await connection.execute(mine.values(until=0.0))

    async def _send(
        self,
        lane: Sequence[Row[Any]],
        sent: list[int],
        failed: list[Row[Any]],
        began: float,
    ) -> None:
        """Send the rows of one key one after the other; what fails ends it.

        Those that the broker has are added to *sent* at once, whatever comes after, and the
        one that ended it to *failed*: many are put off at once when a broker is away. With
        half of the lease, which *began* then, nothing more is begun: the next batch begins
        by renewing it. Whatever the transport does, all has an end within the lease, or
        another relay would send the same in between.
        """
        clock = self._outbox.clock
        for row in lane:
            age = clock.now() - began
            if age > self._lease * _HALF:
                return
            try:
                event, message = sent_as(row)
            except Exception as error:
                # Another version of the runtime wrote it; this one must not lose it.
                _log.error("%s cannot be read: %r", row.message_id, error)
                failed.append(row)
                return
            try:
                async with asyncio.timeout(self._lease * _MOST - age):
                    await self._transport.publish(event, message)
            except Exception as error:
                what = f"{event.name}: {message.message_id}"
                _log.warning("%s could not be sent: %r", what, error)
                failed.append(row)
                return
            sent.append(row.id)

    async def _last(self, otherwise: str, doing: Awaitable[None]) -> None:
        """Do what is to be done before the end, if that takes no more than a moment."""
        try:
            async with asyncio.timeout(_MOMENT):
                await doing
        except Exception:
            _log.exception("a relay that ends %s", otherwise)

    async def _forget(self, sent: list[int]) -> None:
        """Take what was sent out of the outbox."""
        if sent:
            waiting = self._outbox.waiting
            async with self._outbox.engine.begin() as connection:
                for first in range(0, len(sent), _AT_ONCE):
                    these = waiting.c.id.in_(sent[first : first + _AT_ONCE])
                    await connection.execute(delete(waiting).where(these))

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

    async def _put_off(self, rows: Sequence[Row[Any]]) -> None:
        """Have *rows* wait for their next attempts, each for itself, in one transaction."""
        if not rows:
            return
        waiting, now = self._outbox.waiting, self._outbox.now()
        random = self._outbox.clock.random
        async with self._outbox.engine.begin() as connection:
            # In one order: two relays that overlap do not wait for each other.
            for row in sorted(rows, key=lambda row: row.id):
                pause = full_jitter(_BACKOFF, row.attempts + 1, random())
                later = update(waiting).where(waiting.c.id == row.id)
                await connection.execute(
                    later.values(due=now + pause, attempts=row.attempts + 1)
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
