"""The seam between events and a broker."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Protocol, TypeAlias

from ..clock import Clock
from .event import Event
from .message import Message, Receipt
from .outcome import Settlement

Deliver: TypeAlias = Callable[[Message], Awaitable[Settlement]]
"""Handles one delivery; it does not raise, its settlement says what to do next."""


class Transport(Protocol):
    """Carries messages: in memory, through RabbitMQ, through Kafka."""

    @property
    def clock(self) -> Clock:
        """Time and chance, for whoever waits on behalf of this transport."""
        ...

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        """Send *message*; returns when the broker has taken it over.

        Raises:
            TransportError: It was not taken over, or nobody knows.
        """
        ...

    def subscribe(self, event: Event[Any], group: str, deliver: Deliver) -> None:
        """Deliver what *event* receives, as a member of the consumers *group*."""
        ...

    async def start(self) -> None:
        """Begin to deliver."""
        ...

    async def drain(self) -> None:
        """Finish what was begun, settle it, and stop delivering."""
        ...
