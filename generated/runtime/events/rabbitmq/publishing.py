"""Publishing with proof: the broker says of each message that it has it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from aiormq.channel import Channel
from aiormq.exceptions import ChannelInvalidStateError, DeliveryError, PublishError
from pamqp.commands import Basic

from ...cutting import Watches
from ...errors import TransportError
from ..errors import PublishTimeout, Unroutable
from ..event import Event, Exchange
from ..message import Message, Receipt
from ..opening import Opening
from . import names
from .connecting import Link
from .declaring import Declaring, close
from .properties import fitted
from .troubles import TROUBLES, own_cancellation, trouble, words

_LARGE = 16_384
"""Bytes from which on a body waits until the socket takes it, so that memory is bounded."""
_NOTABLE = 8_192
"""Characters of headers from which on it is looked whether they fit into a frame."""
_FRAME = 512
"""Bytes of a frame that are no headers, at most: the other properties are short."""


class Publishing:
    """A channel of its own with publisher confirms, opened when it is needed."""

    def __init__(
        self,
        link: Link,
        declaring: Declaring,
        *,
        timeout: float,
        in_flight: int,
        opened: Callable[[Channel], Awaitable[None]] | None = None,
    ) -> None:
        """Publish over *link*; each takes *timeout* seconds at most.

        So many as *in_flight* wait for the broker at once, and others for their turn. A
        channel that was *opened* is shown before anything is sent over it.
        """
        self._opened = opened
        self._link = link
        self._declaring = declaring
        self._timeout = timeout
        self._watches = Watches(timeout)
        self._room = asyncio.Semaphore(in_flight)
        self._channel: Channel | None = None
        self._opening = Opening(self._begin)
        self._exchanges: set[Exchange] = set()
        self._flying: dict[str, asyncio.Future[None] | None] = {}
        self._leaving: set[asyncio.Task[None]] = set()
        self._closed = False

    async def message(
        self, event: Event[Any], message: Message, properties: Basic.Properties
    ) -> Receipt:
        """Publish *message* as *event* says, with these *properties*; see `send`."""
        await self.send(
            message.body,
            properties,
            exchange=names.exchange_name(event.exchange),
            key=names.routing_key(event, message.address),
            what=event.name,
            mandatory=names.is_mandatory(event, message.address),
            address=message.address,
            declare=event.exchange if event.exchange.name else None,
        )
        return Receipt(message_id=message.message_id)

    async def send(
        self,
        body: bytes,
        properties: Basic.Properties,
        *,
        exchange: str,
        key: str,
        what: str,
        mandatory: bool = True,
        address: str = "",
        declare: Exchange | None = None,
        copy: bool = False,
    ) -> None:
        """Publish, and return when the broker has taken the message over.

        Args:
            body: The bytes.
            properties: What goes with them; the message id is set.
            exchange: Name of the exchange.
            key: Routing key.
            what: Name of the operation.
            mandatory: Whether some queue must take it.
            address: What the key was made of, if it is something else.
            declare: The exchange, to be made before the first message goes there.
            copy: Whether it is one of a message that is there, which must go on: then
                headers that do not fit are shortened, and are no error.

        Raises:
            Unroutable: No queue takes it.
            PublishTimeout: The broker did not answer in time.
            TransportError: It was not taken over, or nobody knows.
        """
        sent = False
        try:
            with self._watches.timeout(self._timeout):
                async with self._room:
                    channel = await self._open(declare)
                    _fits(channel, properties, what, copy)
                    await self._alone(properties.message_id)
                    sent = True
                    try:
                        with own_cancellation():
                            await channel.basic_publish(
                                body,
                                exchange=exchange,
                                routing_key=key,
                                properties=properties,
                                mandatory=mandatory,
                                wait=len(body) > _LARGE,
                            )
                    finally:
                        self._landed(properties.message_id)
        except TimeoutError:
            raise _late(what, self._timeout, sent) from None
        except (*TROUBLES, ValueError, TypeError) as error:
            raise _failed(what, address or key, error, sent) from error

    def leave(self, channel: Channel) -> None:
        """Send nothing more over *channel*: what was opened on it is of no use any more."""
        if channel is self._channel:
            self._channel = None
            leaving = asyncio.create_task(close(channel))
            self._leaving.add(leaving)
            leaving.add_done_callback(self._leaving.discard)

    async def close(self) -> None:
        """Close the channel, for good, after what is under way has come to its end."""
        self._closed = True
        if self._leaving:
            await asyncio.wait(self._leaving)
        channel, self._channel = self._channel, None
        if channel is None:
            return
        waiting = [self._flown(message_id) for message_id in list(self._flying)]
        if waiting:
            await asyncio.wait(waiting, timeout=self._timeout)
        await close(channel)

    async def _open(self, declare: Exchange | None) -> Channel:
        if self._closed:
            raise _over()
        channel = self._channel
        if channel is None or channel.is_closed:
            channel = await self._opening.done()
        if declare is not None and declare not in self._exchanges:
            await self._declaring.exchange(declare)
            self._exchanges.add(declare)
        return channel

    async def _begin(self) -> Channel:
        channel = await self._new()
        if self._closed:  # meanwhile
            await close(channel)
            raise _over()
        # What does not last, or goes with its last queue, may be gone too.
        self._exchanges.clear()
        self._channel = channel
        return channel

    async def _new(self) -> Channel:
        channel = await self._link.channel(confirms=True)
        if self._opened is not None:
            try:
                await self._opened(channel)
            except BaseException:
                await close(channel)
                raise
        return channel

    async def _alone(self, message_id: str | None) -> None:
        """Wait until no other message of this id is under way.

        The client knows by the id alone which message comes back: of two with one id, the
        wrong one would count as lost, and the lost one as taken over.
        """
        assert message_id is not None
        while message_id in self._flying:
            await asyncio.wait([self._flown(message_id)])
        self._flying[message_id] = None

    def _flown(self, message_id: str) -> asyncio.Future[None]:
        """Return what is done when the message that has this id is no longer under way."""
        done = self._flying.get(message_id)
        if done is None:
            done = asyncio.get_running_loop().create_future()
            self._flying[message_id] = done
        return done

    def _landed(self, message_id: str | None) -> None:
        done = self._flying.pop(message_id or "", None)
        if done is not None:
            done.set_result(None)


def _over() -> OSError:
    return ConnectionError("the channel was closed, for good")


def _late(what: str, seconds: float, sent: bool) -> TransportError:
    """Return what the caller is told when time is up."""
    if sent:
        said = f"{what}: no confirmation within {seconds:g} s"
        return PublishTimeout(said, operation=what)
    said = f"{what}: not sent within {seconds:g} s"
    return TransportError(said, sent=False, operation=what)


def _failed(
    what: str, address: str, error: BaseException, sent: bool
) -> TransportError:
    """Return what the caller is told of *error*."""
    if isinstance(error, PublishError):
        return Unroutable(f"{what}: no queue takes {address!r}", operation=what)
    if isinstance(error, DeliveryError):
        said = f"{what}: the broker refused the message: {words(error)}"
        return TransportError(said, sent=True, operation=what)
    if isinstance(error, ValueError | TypeError):
        # It could not be written as frames, and so never left.
        return TransportError(
            f"{what}: cannot be written: {error}",
            sent=False,
            permanent=True,
            ours=True,
            operation=what,
        )
    # A channel that is found closed says so before it writes anything.
    left = sent and not isinstance(error, ChannelInvalidStateError)
    found = trouble(what, error, sent=left)
    found.operation = what
    return found


def _fits(
    channel: Channel, properties: Basic.Properties, what: str, copy: bool
) -> None:
    """See to it that the headers fit into a frame: else the connection would end."""
    headers = properties.headers
    if not headers:
        return
    texts = ((n, v) for n, v in headers.items() if isinstance(v, str))
    if not copy and sum(len(n) + len(v) for n, v in texts) < _NOTABLE:
        return
    room = channel.connection.connection_tune.frame_max - _FRAME
    if copy:
        fitted(properties, room)
        return
    size = len(properties.marshal())
    if size > room:
        raise ValueError(f"{what}: headers of {size} bytes, {room} fit")
