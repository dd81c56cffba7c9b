"""The seam between events and a broker."""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from ..clock import Clock
from ..policy import Policy
from .event import Event
from .health import DrainReport, Health
from .message import Message, Receipt
from .subscription import Subscription


@runtime_checkable
class Watched(Protocol):
    """A transport that tells when it does not deliver any more, though nobody ended it."""

    async def over(self) -> None:
        """Wait until that is so; for ever, if it never is.

        Raises:
            TransportError: Always: why a consumer has come to its end.
        """
        ...


@runtime_checkable
class Bounding(Protocol):
    """A transport that has a word in what bounds its publications."""

    def bounded(self, policy: Policy) -> Policy:
        """Return *policy* as it can hold for what is sent through here."""
        ...


class Transport(Protocol):
    """Carries messages: in memory, through RabbitMQ, through Kafka.

    All of it belongs to the event loop that it is used in first.
    """

    @property
    def clock(self) -> Clock:
        """Time and chance, for whoever waits on behalf of this transport."""
        ...

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        """Send *message*; returns when the broker has taken it over.

        It connects if need be, so that who only publishes need not `start`.

        Raises:
            Unroutable: No queue takes it, though the event wants one to.
            PublishTimeout: The broker did not say in time that it has the message.
            TransportError: It was not taken over, or nobody knows.
            RuntimeError: The transport was closed, or belongs to another event loop.
        """
        ...

    def subscribe(self, subscription: Subscription) -> None:
        """Deliver what a subscription wants, from `start` on.

        Raises:
            RuntimeError: The transport has started already, or was closed.
        """
        ...

    async def start(self) -> None:
        """Connect, make what subscriptions need, and begin to deliver.

        It waits for a drain that is under way.

        Raises:
            TransportError: The broker cannot be reached, or has something of the same
                name that is different.
            RuntimeError: The transport was closed, or drained meanwhile, or belongs to
                another event loop.
        """
        ...

    async def drain(self, timeout: float = 30.0) -> DrainReport:
        """Take nothing new, finish what was begun, and settle it, within *timeout* seconds.

        What takes longer is cancelled, and delivered again later; so is what is under way
        when somebody cancels this, or drains with less time. It can be started again. A
        broker that does not answer has a second more for each good-bye. A handler that does not end though it was cancelled is left behind.

        Raises:
            RuntimeError: A handler called it, and would wait for itself.
            ValueError: *timeout* is no number of seconds.
        """
        ...

    async def close(self) -> None:
        """Drain, and let go of every connection, for good: it publishes no more.

        What is being published is waited for, and so is what handlers that are under way
        still publish.

        Raises:
            RuntimeError: A handler called it, and would wait for itself.
        """
        ...

    async def health(self) -> Health:
        """How it is, as far as the broker tells."""
        ...
