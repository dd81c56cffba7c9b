"""Subscriptions of one place, and whose turn it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from .addressing import Addressing
from .message import Message
from .subscription import Subscription


@dataclass(slots=True)
class Sharing:
    """The subscriptions of one queue, or of the same topics in the same group."""

    subscriptions: list[Subscription] = field(default_factory=list)
    _addressing: list[Addressing] = field(default_factory=list)
    _turn: int = 0

    def add(self, subscription: Subscription) -> None:
        """Let *subscription* have its share."""
        self.subscriptions.append(subscription)
        self._addressing.append(Addressing(subscription.event))

    def next(self, message: Message) -> Subscription:
        """Return those that know the message in turn, or all if nobody knows it."""
        if len(self.subscriptions) == 1:
            return self.subscriptions[0]
        each = zip(self.subscriptions, self._addressing, strict=True)
        there = [one for one, where in each if where.takes(message.address)]
        there = there or self.subscriptions
        able = [one for one in there if one.event.takes(message)] or there
        self._turn += 1
        return able[(self._turn - 1) % len(able)]
