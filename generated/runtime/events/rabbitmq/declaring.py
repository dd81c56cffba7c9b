"""Makes what messages need at the broker, and says so where something else is there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Iterable
from contextlib import asynccontextmanager, suppress
from typing import Literal, TypeAlias, TypeVar

from aio_pika.exceptions import ChannelPreconditionFailed
from aiormq.abc import AbstractChannel
from pamqp.common import FieldTable

from ...errors import TransportError
from ..event import Exchange, Queue
from ..subscription import Subscription
from . import names
from .connecting import Link
from .troubles import TROUBLES, own_cancellation, trouble

QueueType: TypeAlias = Literal["auto", "quorum", "classic"]

T = TypeVar("T")

_ANSWERING = 10.0
"""Seconds for the broker to answer."""
_CLOSING = 5.0
"""Seconds to close a channel in order."""
_LIMIT = 100
"""Deliveries after which the broker itself lays a message among the dead letters: one that
ends the connection of whoever reads it, so that no consumer can do so."""
_NEVER = 2_147_483_647
"""The same of dead letters, which nobody may lose by looking at them. RabbitMQ 4 has a
limit of 20 if nothing is said."""


_SAFELY: FieldTable = {
    "x-queue-type": "quorum",
    # It lets go of a message when the other queue has it, and not before.
    "x-dead-letter-strategy": "at-least-once",
    "x-overflow": "reject-publish",
}


class Declaring:
    """Declares exchanges and queues; each time on a channel that nothing else uses.

    The broker closes the channel on which something was declared that is different.
    """

    def __init__(self, link: Link, queue_type: QueueType) -> None:
        """Declare over *link*; queues that last are of *queue_type*."""
        self._link = link
        self._queue_type = queue_type

    async def exchange(self, exchange: Exchange) -> None:
        """Make *exchange*, unless the broker brings it along.

        Raises:
            TransportError: It is there and differs, or cannot be made.
        """
        if not _ours(exchange):
            return
        async with self._channel() as channel:
            await self._exchange(channel, exchange)

    async def subscriptions(self, all: Iterable[Subscription]) -> None:
        """Make the queue of subscriptions that share one, and all that belongs to it.

        Raises:
            TransportError: Something is there and differs, or cannot be made.
        """
        async with self._channel() as channel:
            for subscription in all:
                exchange = subscription.event.exchange
                if _ours(exchange):
                    await self._exchange(channel, exchange)
                queue = queue_of(subscription)
                await self._queue(channel, queue, self._arguments(queue))
                for pattern in names.patterns(subscription):
                    what = (
                        f"binding {queue.name!r} to {names.exchange_name(exchange)!r}"
                    )
                    bound = channel.queue_bind(
                        queue.name, names.exchange_name(exchange), pattern
                    )
                    await tried(what, bound)

    async def dead(self, queue: Queue) -> None:
        """Make the place for what nobody could handle."""
        place = Queue(name=names.dead(queue.name))
        async with self._channel() as channel:
            arguments: FieldTable = {}
            if self._quorum(queue):
                arguments = {"x-queue-type": "quorum", "x-delivery-limit": _NEVER}
            await self._queue(channel, place, arguments)

    async def waiting(self, queue: Queue, milliseconds: int) -> None:
        """Make the place where messages of *queue* wait for so long, and come back."""
        place = Queue(name=names.waiting(queue.name, milliseconds))
        arguments = {"x-message-ttl": milliseconds, **_then(queue.name)}
        if self._quorum(queue):
            arguments |= _SAFELY
        async with self._channel() as channel:
            await self._queue(channel, place, arguments)

    async def lag(self, queues: Iterable[str]) -> dict[str, int]:
        """Return how many messages wait in those of *queues* that there are."""
        found = {}
        for queue in queues:
            with suppress(TransportError):
                async with self._channel() as channel:
                    asked = channel.queue_declare(queue, passive=True)
                    found[queue] = (await tried(queue, asked)).message_count or 0
        return found

    def _quorum(self, queue: Queue) -> bool:
        """Whether a majority of the broker's nodes is to keep what is in *queue*."""
        if not queue.durable or queue.exclusive or queue.auto_delete:
            return False
        if self._queue_type == "auto":
            return self._link.modern
        return self._queue_type == "quorum"

    def _arguments(self, queue: Queue) -> FieldTable:
        """Return what is said of *queue*, beside what the contract says."""
        if not self._quorum(queue):
            return {}
        then = _then(names.dead(queue.name))
        return {"x-delivery-limit": _LIMIT, **then, **_SAFELY}

    async def _exchange(self, channel: AbstractChannel, exchange: Exchange) -> None:
        # `default` is the broker's own exchange; one with a name that routes so is direct.
        kind = "direct" if exchange.type == "default" else exchange.type
        declared = channel.exchange_declare(
            exchange.name,
            exchange_type=kind,
            durable=exchange.durable,
            auto_delete=exchange.auto_delete,
        )
        await tried(f"exchange {exchange.name!r}", declared)

    async def _queue(
        self, channel: AbstractChannel, queue: Queue, arguments: FieldTable
    ) -> None:
        declared = channel.queue_declare(
            queue.name,
            durable=queue.durable,
            exclusive=queue.exclusive,
            auto_delete=queue.auto_delete,
            arguments=arguments,
        )
        await tried(f"queue {queue.name!r}", declared)

    @asynccontextmanager
    async def _channel(self) -> AsyncIterator[AbstractChannel]:
        channel = await self._link.channel()
        try:
            yield channel
        finally:
            await close(channel)


def queue_of(subscription: Subscription) -> Queue:
    """Return the queue of *subscription*: the contract's, or one that lasts."""
    return subscription.event.queue or Queue(name=subscription.queue)


async def close(channel: AbstractChannel) -> None:
    """Close *channel*, whatever state it is in."""
    with suppress(*TROUBLES):  # TimeoutError is one of them
        async with asyncio.timeout(_CLOSING):
            with own_cancellation():
                await channel.close()


async def tried(what: str, doing: Awaitable[T]) -> T:
    """Return what the broker answers to *doing*.

    Raises:
        TransportError: It answers nothing in time, or that *what* cannot be.
    """
    try:
        async with asyncio.timeout(_ANSWERING):
            with own_cancellation():
                return await doing
    except TimeoutError:
        told = TimeoutError(f"no answer within {_ANSWERING:g} s")
        raise trouble(what, told) from None
    except ChannelPreconditionFailed as error:
        raise trouble(f"{what} is there and differs", error) from error
    except TROUBLES as error:
        raise trouble(what, error) from error


def _then(queue: str) -> FieldTable:
    """Where the broker lays what it takes out of a queue itself."""
    return {"x-dead-letter-exchange": "", "x-dead-letter-routing-key": queue}


def _ours(exchange: Exchange) -> bool:
    return bool(exchange.name) and not exchange.name.startswith("amq.")
