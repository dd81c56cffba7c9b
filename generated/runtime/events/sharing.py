"""Subscriptions of one place, and whose turn it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from .message import Message
from .subscription import Subscription


@dataclass(slots=True)
class Sharing:
    """The subscriptions of one queue, or of the same topics in the same group."""

    subscriptions: list[Subscription] = field(default_factory=list)
    _turn: int = 0

    def add(self, subscription: Subscription) -> None:
        """Let *subscription* have its share."""
        self.subscriptions.append(subscription)

    def next(self, message: Message) -> Subscription:
        """Return those that know the message in turn, or all if nobody knows it."""
        if len(self.subscriptions) == 1:
            return self.subscriptions[0]
        knowing = [one for one in self.subscriptions if one.event.takes(message)]
        able = knowing or self.subscriptions
        self._turn += 1
        return able[(self._turn - 1) % len(able)]
