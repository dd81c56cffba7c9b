"""Typed publisher of the events of Orders."""

from __future__ import annotations

from typing import Any, Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events


class OrdersPublisher(Publisher):
    """Sends the events of Orders, with its policies."""

    _service = "orders"
    _operations = (
        events.PLACED,
        events.SHIP,
        events.BILL,
        events.PACK,
    )

    async def placed(
        self, event: dict[str, Any], **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to order.placed."""
        return await self._publish(events.PLACED, event, options)


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def placed(
        self, event: dict[str, Any], **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to order.placed."""
        return self._publish(events.PLACED, event, options)
