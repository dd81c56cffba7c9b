"""What becomes of a delivery: forgotten, sent to wait, or laid to rest among the dead."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from aiormq.abc import AbstractChannel, DeliveredMessage
from aiormq.exceptions import ChannelInvalidStateError
from pamqp.commands import Basic

from ...errors import TransportError
from ..delays import level, levels
from ..errors import Unroutable
from ..event import Queue
from ..failure import Failure, Origin, due_header
from ..giving_up import failed
from ..message import Message
from ..outcome import Settlement
from . import names
from .declaring import Declaring
from .properties import bare_copy_of, copy_of
from .publishing import Publishing

_log = logging.getLogger(__name__)

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

    async def places(self, pauses: set[float]) -> None:
        """Make the places that are known to be needed.

        Raises:
            TransportError: One is there and differs, or cannot be made.
        """
        self._places.clear()
        await self._dead()
        for pause in levels(pauses):
            await self._waiting(pause)

    async def again(
        self, delivered: DeliveredMessage, message: Message, settlement: Settlement
    ) -> None:
        """Send a copy to wait for as long as is asked; it comes as another attempt.

        Raises:
            TransportError: Nothing was taken over. It is for the caller to try again.
        """
        failure = failed(message, self._here(delivered), settlement, self.now())
        after = settlement.after
        due = due_header(self.now() + after) if after > 0 else {}
        copy = copy_of(delivered, failure, due)
        refused = await self._instead(delivered, copy, after)
        if refused is not None:
            await self._bury_bare(delivered, failure, refused)

    async def later(self, delivered: DeliveredMessage, seconds: float) -> None:
        """Send a message that came too early to wait once more, as it is.

        Raises:
            TransportError: As `again`.
        """
        refused = await self._instead(delivered, copy_of(delivered), seconds)
        if refused is not None:
            raise refused

    async def bury(
        self, delivered: DeliveredMessage, message: Message, settlement: Settlement
    ) -> None:
        """Send a copy to the dead letters.

        Raises:
            TransportError: As `again`.
        """
        failure = failed(message, self._here(delivered), settlement, self.now())
        refused = await self._instead(delivered, copy_of(delivered, failure), None)
        if refused is not None:
            await self._bury_bare(delivered, failure, refused)

    async def _bury_bare(
        self, delivered: DeliveredMessage, failure: Failure, error: TransportError
    ) -> None:
        """Send the body to the dead letters, where *error* says that a copy cannot be.

        What tells of the failure may be just what makes its headers too large.
        """
        _log.error("%s: buried without its headers: %s", self.queue.name, error)
        reason = (
            f"sent on without its headers, since {str(error)[:500]}; {failure.reason}"
        )
        bare = bare_copy_of(delivered, replace(failure, reason=reason))
        refused = await self._instead(delivered, bare, None)
        if refused is not None:
            raise refused

    def _here(self, delivered: DeliveredMessage) -> Origin:
        return Origin(
            queue=self.queue.name,
            exchange=delivered.exchange or "",
            address=delivered.routing_key or "",
        )

    async def _instead(
        self,
        delivered: DeliveredMessage,
        copy: Basic.Properties,
        after: float | None,
    ) -> TransportError | None:
        """Have the broker take over *copy*, then forget *delivered*.

        Returns why it never will, None if it has or if the message is not ours any more.

        Raises:
            TransportError: It was not taken over, or nobody knows.
        """
        for last in (False, True):
            if delivered.channel.is_closed:
                break  # which has given it back
            place = await self._place(after)
            try:
                await self.publishing.send(
                    delivered.body,
                    copy,
                    exchange="",
                    key=place,
                    what=self.queue.name,
                )
            except Unroutable:
                self._places.clear()  # somebody deleted it
                if last:
                    raise
            except TransportError as error:
                if error.permanent:
                    return error
                raise
            else:
                await acknowledge(delivered)
                break
        return None

    async def _place(self, after: float | None) -> str:
        if after is None:
            return await self._dead()
        return self.queue.name if after <= 0 else await self._waiting(level(after))

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
