"""Typed publisher of the events of "The orders that people place"."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events


class OrdersPublisher(Publisher):
    """Sends the events of "The orders that people place", with its policies."""

    _service = "orders"
    _operations = (events.ORDER_CREATED,)

    async def order_created(
        self, event: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to orders."""
        return await self._publish(events.ORDER_CREATED, event, options)


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def order_created(self, event: str, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to orders."""
        return self._publish(events.ORDER_CREATED, event, options)
