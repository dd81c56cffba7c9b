"""Makes what messages need at the broker, and says so where something else is there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeVar

from aio_pika.exceptions import ChannelPreconditionFailed
from aiormq.abc import AbstractChannel
from pamqp.common import FieldTable

from ...errors import TransportError
from ..event import DeadLetterChannel, Exchange, Queue
from ..subscription import Subscription
from ..topology import Binding
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


@dataclass(frozen=True, slots=True)
class Place:
    """A queue as it is declared: what is said of it, and what this runtime adds."""

    queue: Queue
    arguments: FieldTable


class Declaring:
    """Declares exchanges and queues; each time on a channel that nothing else uses.

    The broker closes the channel on which something was declared that is different.

    Attributes:
        makes: Whether it does, and does not only ask.
    """

    def __init__(self, link: Link, queue_type: QueueType, *, make: bool = True) -> None:
        """Declare over *link*; queues that last are of *queue_type*.

        If it is not to *make* anything, it only asks whether things are there, for which
        nobody needs a permission to configure.
        """
        self._link = link
        self.makes, self._asks = make, not make
        self._queue_type = queue_type
        self._led: dict[str, DeadLetterChannel | None] = {}

    @property
    def vhost(self) -> str:
        """The virtual host that things are declared in."""
        return self._link.vhost

    def lead(self, subscription: Subscription) -> None:
        """Note where the dead letters of a subscription's queue go.

        What the broker takes out of a queue itself has one way. Where subscriptions of one
        queue want several, it stays in the queue's own place.
        """
        channel = subscription.event.dead_letter
        if self._led.setdefault(subscription.queue, channel) != channel:
            self._led[subscription.queue] = None

    def led(self, queue: str) -> Queue | None:
        """Return the queue that the contract names for the dead letters of *queue*."""
        channel = self._led.get(queue)
        return None if channel is None else channel.queue

    async def exchange(self, exchange: Exchange) -> None:
        """Make *exchange*, unless the broker brings it along.

        Raises:
            TransportError: It is there and differs, or cannot be made.
        """
        if not ours(exchange):
            return
        async with self.channel() as channel:
            await declare_exchange(channel, exchange, passive=self._asks)

    async def subscriptions(self, all: Iterable[Subscription]) -> None:
        """Make the queue of subscriptions that share one, and all that belongs to it.

        Raises:
            TransportError: Something is there and differs, or cannot be made.
        """
        async with self.channel() as channel:
            for subscription in all:
                exchange = subscription.event.exchange
                if ours(exchange):
                    await declare_exchange(channel, exchange, passive=self._asks)
                place = self.main(queue_of(subscription))
                await declare_queue(channel, place, passive=self._asks)
                if self._asks:
                    continue  # bindings cannot be asked for
                for binding in bindings_of(subscription):
                    await bind(channel, binding)

    async def dead(self, queue: Queue) -> None:
        """Make the place for what nobody could handle."""
        async with self.channel() as channel:
            place = self.dead_place(queue)
            await declare_queue(channel, place, passive=self._asks)

    async def buried(self, queue: Queue) -> None:
        """Make *queue*, which the contract names for dead letters.

        It is declared as any queue is, so that somebody may consume from it.
        """
        async with self.channel() as channel:
            await declare_queue(channel, self.main(queue), passive=self._asks)
            if queue.name not in self._led:  # else its own consumer sees to that
                place = self.dead_place(queue)
                await declare_queue(channel, place, passive=self._asks)

    async def waiting(self, queue: Queue, milliseconds: int) -> None:
        """Make the place where messages of *queue* wait for so long, and come back."""
        async with self.channel() as channel:
            place = self.waiting_place(queue, milliseconds)
            await declare_queue(channel, place, passive=self._asks)

    async def lag(self, queues: Iterable[str], seconds: float) -> dict[str, int] | None:
        """Return how many messages wait in those of *queues* that there are.

        None if the broker has not told that within so many *seconds*.
        """
        found = {}
        try:
            async with asyncio.timeout(seconds):
                for queue in queues:
                    with suppress(TransportError):
                        async with self.channel() as channel:
                            asked = channel.queue_declare(queue, passive=True)
                            told = await tried(queue, asked)
                            found[queue] = told.message_count or 0
        except TimeoutError:
            return None
        return found

    # --- how things are declared; what the broker can do is known once it was reached -----

    def main(self, queue: Queue) -> Place:
        """Return *queue* as consumers need it."""
        if not self._quorum(queue):
            return Place(queue, {})
        led = self.led(queue.name)
        then = _then(names.dead(queue.name) if led is None else led.name)
        return Place(queue, {"x-delivery-limit": _LIMIT, **then, **_SAFELY})

    def dead_place(self, queue: Queue) -> Place:
        """Return the place for the dead letters of *queue*."""
        arguments: FieldTable = {}
        if self._quorum(queue):
            arguments = {"x-queue-type": "quorum", "x-delivery-limit": _NEVER}
        return Place(Queue(name=names.dead(queue.name)), arguments)

    def waiting_place(self, queue: Queue, milliseconds: int) -> Place:
        """Return the place where messages of *queue* wait for so long."""
        arguments = {"x-message-ttl": milliseconds, **_then(queue.name)}
        if self._quorum(queue):
            arguments |= _SAFELY
        return Place(Queue(name=names.waiting(queue.name, milliseconds)), arguments)

    def _quorum(self, queue: Queue) -> bool:
        """Whether a majority of the broker's nodes is to keep what is in *queue*."""
        if not queue.durable or queue.exclusive or queue.auto_delete:
            return False
        if self._queue_type == "auto":
            return self._link.modern
        return self._queue_type == "quorum"

    @asynccontextmanager
    async def channel(self) -> AsyncIterator[AbstractChannel]:
        """A channel for what may end it."""
        channel = await self._link.channel()
        try:
            yield channel
        finally:
            await close(channel)


async def declare_exchange(
    channel: AbstractChannel, exchange: Exchange, *, passive: bool = False
) -> None:
    """Make *exchange*; if *passive*, only ask for it.

    Raises:
        TransportError: It is there and differs, or is not there, or cannot be made.
    """
    declared = channel.exchange_declare(
        exchange.name,
        exchange_type=kind(exchange),
        durable=exchange.durable,
        auto_delete=exchange.auto_delete,
        passive=passive,
    )
    await tried(f"exchange {exchange.name!r}", declared)


async def declare_queue(
    channel: AbstractChannel, place: Place, *, passive: bool = False
) -> None:
    """Make the queue of *place*; if *passive*, only ask for it.

    Raises:
        TransportError: It is there and differs, or is not there, or cannot be made.
    """
    queue = place.queue
    declared = channel.queue_declare(
        queue.name,
        durable=queue.durable,
        exclusive=queue.exclusive,
        auto_delete=queue.auto_delete,
        arguments=place.arguments,
        passive=passive,
    )
    await tried(f"queue {queue.name!r}", declared)


async def bind(channel: AbstractChannel, binding: Binding) -> None:
    """Let a queue take what *binding* says; it does no harm to say so twice.

    Raises:
        TransportError: One of the two is not there.
    """
    bound = channel.queue_bind(binding.queue, binding.exchange, binding.pattern)
    await tried(f"binding {binding.queue!r} to {binding.exchange!r}", bound)


def kind(exchange: Exchange) -> str:
    """Return the type of *exchange* at the broker."""
    # `default` is the broker's own exchange; one with a name that routes so is direct.
    return "direct" if exchange.type == "default" else exchange.type


def ours(exchange: Exchange) -> bool:
    """Whether *exchange* is none that the broker brings along."""
    return bool(exchange.name) and not exchange.name.startswith("amq.")


def bindings_of(subscription: Subscription) -> list[Binding]:
    """Return what the queue of *subscription* is bound to."""
    exchange = names.exchange_name(subscription.event.exchange)
    return [
        Binding(exchange=exchange, queue=subscription.queue, pattern=pattern)
        for pattern in names.patterns(subscription)
    ]


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
