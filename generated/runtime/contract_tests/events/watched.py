"""A transport in memory that remembers what was delivered, and what became of it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from ...clock import Clock
from ...events.event import Event
from ...events.memory import MemoryTransport
from ...events.message import Message, Receipt
from ...events.outcome import ACKNOWLEDGE, Settlement
from ...events.subscription import Deliver, Subscription

MOST = 100
"""Deliveries of one message; what still does not come to rest never will."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One delivery of one message, and what became of it.

    Attributes:
        message: The message.
        operation: What its consumer calls the operation that receives.
        queue: The queue that it was taken from.
        settlement: What the consumer said, None if it raised instead.
        error: What it raised; empty if nothing.
    """

    message: Message
    operation: str
    queue: str
    settlement: Settlement | None
    error: str = ""

    @property
    def handled(self) -> bool:
        """Whether it was acknowledged."""
        return self.settlement is not None and self.settlement.action == "acknowledge"

    def __str__(self) -> str:
        """The delivery in a line."""
        told = self.error or "nothing"
        if self.settlement is not None:
            told = self.settlement.action.replace("_", " ")
            told += f": {self.settlement.reason}" if self.settlement.reason else ""
        at = f"{self.operation}, attempt {self.message.attempt}"
        return f"{self.message.message_id} at {at}: {told}"


@dataclass(frozen=True, slots=True)
class Publication:
    """What somebody published, as which operation."""

    event: Event[Any]
    message: Message


Settled: TypeAlias = Callable[[Delivery], Awaitable[None]]
"""Is told of each delivery, before the transport is told what became of it."""


class Watched(MemoryTransport):
    """Carries messages in memory, without pauses, and remembers.

    Attributes:
        deliveries: What was delivered, in the order in which it came to an end.
        published: What the service published; not what was sent to it.
        restless: Messages that were delivered again and again, until they were taken away.
        settled: Is told of each delivery.
        answer: Is told of each publication after it was taken over.
    """

    def __init__(self, clock: Clock) -> None:
        """Carry messages; *clock* gives pauses."""
        super().__init__(clock=clock, now=time.time)
        self.deliveries: list[Delivery] = []
        self.published: list[Publication] = []
        self.restless: list[Message] = []
        self.settled: Settled | None = None
        self.answer: Callable[[Publication], Awaitable[None]] | None = None
        self._times: Counter[str] = Counter()

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        """Remember what the service sends, and carry it; nobody has to wait for it."""
        publication = Publication(event, message)
        self.published.append(publication)
        receipt = await super().publish(replace(event, mandatory=False), message)
        if self.answer is not None:
            await self.answer(publication)
        return receipt

    async def send(self, event: Event[Any], message: Message) -> int:
        """Send what somebody else sends; returns how many queues took it."""
        receipt = await super().publish(replace(event, mandatory=False), message)
        return receipt.queues or 0

    def subscribe(self, subscription: Subscription) -> None:
        """Add a consumer, and watch it."""
        deliver = self._watched(subscription)
        super().subscribe(replace(subscription, deliver=deliver))

    def of(self, message: Message, operation: str) -> list[Delivery]:
        """Return the deliveries of *message* to who receives *operation*.

        Those that call it something else count, if nobody calls it that.
        """
        same = message.message_id
        mine = [one for one in self.deliveries if one.message.message_id == same]
        return [one for one in mine if one.operation == operation] or mine

    def handled(self, message: Message, operation: str) -> bool:
        """Whether *message* was acknowledged by who receives *operation*."""
        return any(one.handled for one in self.of(message, operation))

    def _watched(self, subscription: Subscription) -> Deliver:
        event, queue = subscription.event, subscription.queue

        async def deliver(message: Message) -> Settlement:
            place = f"{queue} {message.message_id}"
            self._times[place] += 1
            if self._times[place] > MOST:
                self.restless.append(message)
                return ACKNOWLEDGE
            settlement: Settlement | None = None
            error = ""
            try:
                settled = settlement = await subscription.deliver(message)
            except BaseException as raised:
                error = f"{type(raised).__name__}: {raised}"
                raise
            finally:
                delivery = Delivery(
                    message=message,
                    operation=event.name,
                    queue=queue,
                    settlement=settlement,
                    error=error,
                )
                self.deliveries.append(delivery)
                if self.settled is not None and settlement is not None:
                    await self.settled(delivery)
            return settled

        return deliver
