"""Where replies arrive: over the channel that their requests went out on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from aiormq.abc import DeliveredMessage
from aiormq.channel import Channel
from pamqp.commands import Basic

from ...errors import TransportError
from ..event import Event, Queue
from ..life import Life
from ..message import Message, Receipt
from ..replies import Listener
from ..topology import Binding
from . import names
from .connecting import Link
from .declaring import (
    Declaring,
    bind,
    declare_exchange,
    declare_queue,
    ours,
    tried,
)
from .properties import read
from .publishing import Publishing


class RabbitReplies:
    """Takes the replies to one operation.

    Where a request says by the property `reply_to` alone where its reply is to go, RabbitMQ
    hands it to the channel that asked, without a queue. Where the contract has it said
    elsewhere too, or names an exchange or a fixed address, a queue of this connection takes
    them. A queue that the contract names is for one process alone: those that share it
    would get each other's replies.
    """

    def __init__(
        self,
        listener: Listener,
        life: Life,
        link: Link,
        declaring: Declaring,
        *,
        timeout: float,
        in_flight: int,
        properties: Callable[[Event[Any], Message], Basic.Properties],
        closed: Callable[[RabbitReplies], None],
    ) -> None:
        """Take what *listener* waits for over *link*, for as long as *life* lasts.

        *properties* are those that a message travels with. Who is to forget it is told
        that it was *closed*; see `RabbitTransport` for the rest.
        """
        replies = listener.reply.event
        self._listener = listener
        self._life = life
        self._properties = properties
        self._closed = closed
        self._declaring = declaring
        self._queue = _queue(listener)
        self._heard: Channel | None = None
        if listener.reply.fixed:
            self.address = replies.address
        else:
            self.address = names.DIRECT if self._queue is None else self._queue.name
        amqp = replies.amqp
        self._names = {kind: n for n, kind in amqp.message_types} if amqp else {}
        self._publishing = Publishing(
            link,
            declaring,
            timeout=timeout,
            in_flight=in_flight,
            opened=self._opened,
        )

    async def send(self, event: Event[Any], message: Message) -> Receipt:
        """Send a request over the channel that its reply comes back on.

        Raises:
            Unroutable: No queue takes it.
            PublishTimeout: The broker did not confirm it in time.
            TransportError: It was not taken over, or nobody knows.
            RuntimeError: The transport was closed, or belongs to another event loop.
        """
        with self._life.publishing:
            return await self._publishing.message(
                event, message, self._properties(event, message)
            )

    async def close(self) -> None:
        """Give up the channel, and with it the queue if it is of this connection."""
        self._closed(self)
        await self._publishing.close()

    async def _opened(self, channel: Channel) -> None:
        """Take replies over *channel*, before the first request goes out on it."""
        queue = self._queue
        if queue is not None:
            await self._made(channel, queue)
        consumed = channel.basic_consume(
            names.DIRECT if queue is None else queue.name,
            self._arrived,
            no_ack=True,
            # Of two who share a queue, each would get replies to the other.
            exclusive=queue is not None,
        )
        await tried(f"replies to {self._listener.event.name}", consumed)
        self._heard = channel
        channel.on_consumer_cancel_callbacks.add(lambda _: self._cancelled(channel))
        channel.closing.add_done_callback(lambda _: self._lost(channel))

    async def _made(self, channel: Channel, queue: Queue) -> None:
        replies, asks = self._listener.reply.event, not self._declaring.makes
        if ours(replies.exchange):
            await declare_exchange(channel, replies.exchange, passive=asks)
        # What is of this connection alone, nobody else can have made before.
        asks = asks and not queue.exclusive
        await declare_queue(channel, self._declaring.main(queue), passive=asks)
        if not asks and not names.is_default(replies.exchange):
            await bind(
                channel,
                Binding(
                    exchange=names.exchange_name(replies.exchange),
                    queue=queue.name,
                    pattern=names.routing_key(replies, self.address),
                ),
            )

    async def _arrived(self, delivered: DeliveredMessage) -> None:
        self._listener.take(read(delivered, self._names))

    def _cancelled(self, channel: Channel) -> None:
        """Have the next request open another channel: here its queue is gone, say."""
        self._lost(channel)
        self._publishing.leave(channel)

    def _lost(self, channel: Channel) -> None:
        """Say that a reply to what was sent cannot come: it belonged to the channel."""
        if channel is not self._heard:
            return  # it was said; what was sent since then is answered over another
        self._heard = None
        name = self._listener.event.name
        told = f"replies to {name} are lost: the channel was closed"
        self._listener.lose(TransportError(told, sent=True, operation=name))


def _queue(listener: Listener) -> Queue | None:
    """Return the queue that takes replies, None if there need be none."""
    reply, replies = listener.reply, listener.reply.event
    if replies.queue is not None:
        return replies.queue
    # The broker fills in the channel that asked, but in no header and no payload.
    said_apart = reply.header is not None or reply.field is not None
    if not reply.fixed and not said_apart and names.is_default(replies.exchange):
        return None
    name = f"{listener.service}.{listener.event.name}.reply.{uuid4()}"
    return Queue(name=name, durable=False, exclusive=True, auto_delete=True)
