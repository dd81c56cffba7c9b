"""What becomes of a delivery: forgotten, sent to wait, or laid to rest among the dead."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from aiormq.abc import AbstractChannel, DeliveredMessage
from aiormq.exceptions import ChannelInvalidStateError
from pamqp.commands import Basic

from ..delays import level, levels
from ..errors import Unroutable
from ..event import DeadLetterChannel, Exchange, Queue
from ..failure import due_header, failed
from ..message import Message
from ..outcome import Settlement
from . import names
from .declaring import Declaring
from .properties import copy_of, here
from .publishing import Publishing

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Way:
    """Where a copy is sent: to an exchange, which may have to be made first, with a key."""

    exchange: str
    key: str
    declare: Exchange | None = None


_WRITING = 30.0
"""Seconds for an acknowledgement to be on its way, should the socket be full."""


@dataclass(slots=True)
class Settling:
    """Settles what one queue delivered.

    Nothing is acknowledged before the broker has said that it has the copy: whatever
    happens in between, the message is there, and at worst it is there twice.
    """

    queue: Queue
    publishing: Publishing
    declaring: Declaring
    now: Callable[[], float]
    _places: set[str] = field(default_factory=set)

    async def places(
        self, pauses: set[float], channels: Iterable[DeadLetterChannel | None] = ()
    ) -> None:
        """Make the places that are known to be needed, and the *channels* of dead letters.

        Raises:
            TransportError: One is there and differs, or cannot be made.
        """
        self._places.clear()
        if self.declaring.led(self.queue.name) is None:
            await self._dead()
        for channel in channels:
            if channel is not None:
                await self._led(channel)
                await self.declaring.exchange(channel.exchange)
        for pause in levels(pauses):
            await self._waiting(pause)

    async def again(
        self, delivered: DeliveredMessage, message: Message, settlement: Settlement
    ) -> None:
        """Send a copy to wait for as long as is asked; it comes as another attempt.

        Raises:
            TransportError: Nothing was taken over. It is for the caller to try again.
        """
        place = here(delivered, self.queue.name)
        failure = failed(message, place, settlement, self.now())
        after = settlement.after
        due = due_header(self.now() + after) if after > 0 else {}
        await self._instead(delivered, copy_of(delivered, failure, due), after)

    async def later(self, delivered: DeliveredMessage, seconds: float) -> None:
        """Send a message that came too early to wait once more, as it is.

        Raises:
            TransportError: As `again`.
        """
        await self._instead(delivered, copy_of(delivered), seconds)

    async def bury(
        self,
        delivered: DeliveredMessage,
        message: Message,
        settlement: Settlement,
        channel: DeadLetterChannel | None = None,
    ) -> None:
        """Send a copy to the dead letters, through their *channel* if there is one.

        Raises:
            TransportError: As `again`.
        """
        place = here(delivered, self.queue.name)
        failure = failed(message, place, settlement, self.now())
        await self._instead(delivered, copy_of(delivered, failure), None, channel)

    async def _instead(
        self,
        delivered: DeliveredMessage,
        copy: Basic.Properties,
        after: float | None,
        channel: DeadLetterChannel | None = None,
    ) -> None:
        """Have the broker take over *copy*, then forget *delivered*.

        What goes through a *channel* where no queue takes it stays in our place.

        Raises:
            TransportError: It was not taken over, or nobody knows.
        """
        # Once more: what somebody deleted is made anew, and who bound no queue to an
        # exchange for dead letters has them stay in our place.
        again = channel if channel is None or channel.queue else None
        for last, wanted in ((False, channel), (True, again)):
            if delivered.channel.is_closed:
                return  # which has given it back
            way = await self._way(after, wanted)
            try:
                await self.publishing.send(
                    delivered.body,
                    copy,
                    exchange=way.exchange,
                    key=way.key,
                    what=self.queue.name,
                    declare=way.declare,
                    copy=True,
                )
            except Unroutable:
                self._places.clear()
                if last:
                    raise
            else:
                await acknowledge(delivered)
                return

    async def _way(
        self, after: float | None, channel: DeadLetterChannel | None
    ) -> _Way:
        """Where a copy goes that waits for so long, or for ever if that is None."""
        if after is None and channel is not None:
            return await self._led(channel)
        if after is None:
            return _straight(await self._dead())
        if after <= 0:
            return _straight(self.queue.name)
        return _straight(await self._waiting(level(after)))

    async def _led(self, channel: DeadLetterChannel) -> _Way:
        """Return the way through the *channel* of the contract, whose queue is there then."""
        if channel.queue is None:
            exchange = channel.exchange
            return _Way(
                names.exchange_name(exchange),
                names.routing_key(channel, channel.address),
                exchange if exchange.name else None,
            )
        if channel.queue.name not in self._places:
            await self.declaring.buried(channel.queue)
            self._places.add(channel.queue.name)
        return _straight(channel.queue.name)

    async def _dead(self) -> str:
        place = names.dead(self.queue.name)
        if place not in self._places:
            await self.declaring.dead(self.queue)
            self._places.add(place)
        return place

    async def _waiting(self, seconds: float) -> str:
        milliseconds = round(seconds * 1000)
        place = names.waiting(self.queue.name, milliseconds)
        if place not in self._places:
            await self.declaring.waiting(self.queue, milliseconds)
            self._places.add(place)
        return place


def _straight(queue: str) -> _Way:
    """The way into a queue, past all exchanges."""
    return _Way("", queue)


async def acknowledge(delivered: DeliveredMessage) -> None:
    """Tell the broker that it may forget a message.

    A delivery belongs to its channel: if that is gone there is nothing to say, and the
    message comes again.
    """
    channel, tag = delivered.channel, delivered.delivery_tag or 0
    try:
        if _full(channel):
            # Nobody empties the queue of a connection that is about to be closed.
            async with asyncio.timeout(_WRITING):
                await channel.basic_ack(tag, wait=False)
        else:
            await channel.basic_ack(tag, wait=False)
    except (ChannelInvalidStateError, TimeoutError):
        _log.debug("acknowledged too late, the message comes again")


def _full(channel: AbstractChannel) -> bool:
    return channel.connection.write_queue.full()
