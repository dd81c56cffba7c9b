"""Typed publisher of the events of Inventory."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import StockRanOut


class InventoryPublisher(Publisher):
    """Sends the events of Inventory, with its policies."""

    _service = "inventory"
    _operations = (
        events.STOCK_RAN_OUT,
        events.ORDER_CREATED,
    )

    async def stock_ran_out(
        self, event: StockRanOut, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to stock."""
        return await self._publish(events.STOCK_RAN_OUT, event, options)


class SyncInventoryPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = InventoryPublisher

    def stock_ran_out(
        self, event: StockRanOut, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to stock."""
        return self._publish(events.STOCK_RAN_OUT, event, options)
