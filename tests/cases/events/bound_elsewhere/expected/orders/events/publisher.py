"""Typed publisher of the events of Orders."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events


class OrdersPublisher(Publisher):
    """Sends the events of Orders, with its policies."""

    _service = "orders"
    _operations = (
        events.CREATED,
        events.NEWS,
    )

    async def created(self, event: str, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to order.created."""
        return await self._publish(events.CREATED, event, options)

    async def news(self, event: str, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to news."""
        return await self._publish(events.NEWS, event, options)


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def created(self, event: str, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to order.created."""
        return self._publish(events.CREATED, event, options)

    def news(self, event: str, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to news."""
        return self._publish(events.NEWS, event, options)
