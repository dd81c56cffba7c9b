"""Typed publisher of the events of Orders."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Placed


class OrdersPublisher(Publisher):
    """Sends the events of Orders, with its policies."""

    _service = "orders"
    _operations = (
        events.PLACE,
        events.FIXED,
        events.DOUBLING,
        events.GROWING,
        events.UNPREFIXED,
        events.BURY,
        events.READ,
    )

    async def place(self, event: Placed, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to orders."""
        return await self._publish(events.PLACE, event, options)


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def place(self, event: Placed, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to orders."""
        return self._publish(events.PLACE, event, options)
