"""The consumer of one queue: how many messages it holds at once, and which of them alone."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections import deque
from contextlib import suppress
from typing import Protocol

from aiormq.abc import AbstractChannel, DeliveredMessage

from ...errors import TransportError
from .declaring import tried
from .holding import Held

_log = logging.getLogger(__name__)

_MOMENT = 1.0
"""Seconds that the first message is waited for, before others are taken in beside it."""
_PATIENCE = 60.0
"""Seconds that what is under way has to end, before a suspect is handled all the same."""


class Host(Protocol):
    """Whoever works off what is taken in."""

    @property
    def most(self) -> int:
        """How many messages may be held unsettled."""
        ...

    @property
    def in_flight(self) -> int:
        """How many are."""
        ...

    @property
    def paused(self) -> bool:
        """Whether all are held back for now."""
        ...

    def hold(self, delivered: DeliveredMessage) -> Held:
        """Hold *delivered*, and do nothing yet."""
        ...

    def work_on(self, held: Held) -> None:
        """Have *held* handled, in its turn."""
        ...

    async def idle(self) -> None:
        """Wait until nothing is under way."""
        ...

    def lose(self, channel: AbstractChannel) -> None:
        """Begin anew: *channel* is of no use any more."""
        ...


class Taking:
    """Takes one message in first, and more once that one is above suspicion.

    What ends this process gives back all that it holds, and the queue counts that for each
    of them: a killer among a hundred would be buried with all the others. So what was
    delivered often is a suspect, and handled with nothing beside it. It is never given
    back for that: the queue would count it, and the next consumer do the same.
    """

    def __init__(self, name: str, host: Host, *, suspicious: int) -> None:
        """Take messages of the queue *name*; a suspect was delivered *suspicious* times."""
        self._name = name
        self._host = host
        self._suspicious = suspicious
        self._channel: AbstractChannel | None = None
        self._tag = ""
        self._alone = True
        self._narrow = False
        self._latest: Held | None = None
        self._kept: deque[Held] = deque()
        self._call = asyncio.Event()
        self._tending: asyncio.Task[None] | None = None

    async def begin(self, channel: AbstractChannel) -> None:
        """Consume over *channel*.

        Raises:
            TransportError: The broker does not let us.
        """
        self._channel = channel
        self._latest = None
        self._kept.clear()
        self._call = asyncio.Event()
        await self._consume(alone=True)
        tending, context = self._tend(channel), contextvars.Context()
        self._tending = asyncio.create_task(tending, context=context)

    async def end(self) -> None:
        """Take nothing more; what was taken stays held, and what comes now is.

        The consumer is not cancelled: all of it goes back when the channel is closed, and so
        in its order. Of a consumer that was cancelled, what is on its way goes back at once,
        before all that is held.
        """
        tending, self._tending = self._tending, None
        if tending is not None:
            tending.cancel()
            await asyncio.wait([tending])
        self._channel = None

    def emptied(self) -> None:
        """Note that nothing is held any more."""
        if self._narrow:
            self._call.set()

    async def _on_message(self, delivered: DeliveredMessage) -> None:
        held = self._host.hold(delivered)
        if self._kept or (self._suspect(held) and not self._alone):
            # What comes after it waits with it, for it may have the same key.
            self._kept.append(held)
            self._call.set()
            return
        if self._alone and self._host.most > 1:
            self._taken(held)
            self._call.set()
        self._host.work_on(held)

    def _suspect(self, held: Held) -> bool:
        return held.times >= self._suspicious

    def _taken(self, held: Held) -> None:
        held.seen = asyncio.Event()
        self._latest = held

    # --- how many -------------------------------------------------------------------------

    async def _tend(self, channel: AbstractChannel) -> None:
        try:
            while True:
                await self._call.wait()
                self._call.clear()
                if self._kept:
                    await self._isolate(channel)
                elif self._alone:
                    await self._grow(channel)
                elif self._narrow:
                    await self._widen(channel)
        except TransportError as error:
            _log.warning("%s: %s", self._name, error)
            self._host.lose(channel)
        except Exception:
            # Whatever it is: nobody else would ever take in what is kept here.
            _log.exception("%s: begins anew", self._name)
            self._host.lose(channel)

    async def _grow(self, channel: AbstractChannel) -> None:
        """Take in as many as is wanted, once the one that is held is above suspicion."""
        one = self._latest
        if one is None:
            return
        await self._let_go(one)
        if self._suspect(one) and not self._host.in_flight:
            return  # the next one comes by itself, and may be a suspect, too
        await tried(self._name, channel.basic_cancel(self._tag))
        if self._latest is not None and self._latest is not one:
            one = self._latest  # it came meanwhile
            await self._let_go(one)
        await self._consume(alone=self._suspect(one))

    async def _isolate(self, channel: AbstractChannel) -> None:
        """Take nothing more, and handle suspects when nothing else is under way."""
        await tried(self._name, channel.basic_cancel(self._tag))
        while self._kept:
            held = self._kept[0]
            self._taken(held)
            if self._suspect(held):
                # What waits here for its next attempt may do so for long.
                await self._idle(_PATIENCE)
                self._host.work_on(held)
                await self._let_go(held)
            else:
                self._host.work_on(held)
            self._kept.popleft()
        await self._consume(alone=True)

    async def _idle(self, seconds: float) -> None:
        """Wait until nothing but what is kept is held, but for some *seconds* only."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self._host.in_flight > len(self._kept):
                    await self._host.idle()
                    await asyncio.sleep(0.01)

    async def _widen(self, channel: AbstractChannel) -> None:
        """Take in as many as is wanted, where some were held when it began."""
        await tried(self._name, channel.basic_cancel(self._tag))
        await self._idle(_MOMENT)
        if self._kept:
            return  # a suspect came meanwhile, and calls
        await self._consume(alone=False)

    async def _let_go(self, held: Held) -> None:
        """Wait until the handler of *held* has let go of it.

        A suspect is waited for as long as it takes. So is whatever comes first while all
        are held back: what its handler needs is away, and more of them would only wait.
        """
        assert held.seen is not None
        while not held.seen.is_set():
            try:
                async with asyncio.timeout(_MOMENT):
                    await held.seen.wait()
            except TimeoutError:
                if not self._suspect(held) and not self._host.paused:
                    return

    async def _consume(self, *, alone: bool) -> None:
        """Consume anew; a limit holds for consumers that come after it."""
        channel, most = self._channel, self._host.most
        if channel is None:
            return
        wanted = 1 if alone else max(1, most - self._host.in_flight)
        self._alone, self._narrow = alone, not alone and wanted < most
        await tried(self._name, channel.basic_qos(prefetch_count=wanted))
        consumed = channel.basic_consume(self._name, self._on_message)
        self._tag = (await tried(self._name, consumed)).consumer_tag or ""
