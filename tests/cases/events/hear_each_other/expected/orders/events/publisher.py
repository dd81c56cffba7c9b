"""Typed publisher of the events of Orders."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Order


class OrdersPublisher(Publisher):
    """Sends the events of Orders, with its policies."""

    _service = "orders"
    _operations = (
        events.ORDER_CREATED,
        events.STOCK_RAN_OUT,
    )

    async def order_created(
        self, event: Order, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to orders."""
        return await self._publish(events.ORDER_CREATED, event, options)


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def order_created(self, event: Order, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to orders."""
        return self._publish(events.ORDER_CREATED, event, options)
