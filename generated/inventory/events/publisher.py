"""Typed publisher of the events of Inventory."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import StockRanOut, StockReleased, StockReserved


class InventoryPublisher(Publisher):
    """Sends the events of Inventory, with its policies."""

    _service = "inventory"
    _operations = (
        events.FOLLOW_ORDER,
        events.STOCK_RESERVED,
        events.STOCK_RELEASED,
        events.STOCK_RAN_OUT,
    )

    async def stock_reserved(
        self, event: StockReserved, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that all goods of an order are set aside."""
        return await self._publish(events.STOCK_RESERVED, event, options)

    async def stock_released(
        self, event: StockReleased, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that the goods of an order were put back."""
        return await self._publish(events.STOCK_RELEASED, event, options)

    async def stock_ran_out(
        self, event: StockRanOut, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that there is not enough for an order, and nothing is set aside."""
        return await self._publish(events.STOCK_RAN_OUT, event, options)


class SyncInventoryPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = InventoryPublisher

    def stock_reserved(
        self, event: StockReserved, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that all goods of an order are set aside."""
        return self._publish(events.STOCK_RESERVED, event, options)

    def stock_released(
        self, event: StockReleased, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that the goods of an order were put back."""
        return self._publish(events.STOCK_RELEASED, event, options)

    def stock_ran_out(
        self, event: StockRanOut, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that there is not enough for an order, and nothing is set aside."""
        return self._publish(events.STOCK_RAN_OUT, event, options)
