"""Typed publisher of the events of Orders."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import DeliveryOptions, Publisher, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import OrderCreated, OrderCreatedHeaders


class OrdersPublisher(Publisher):
    """Sends the events of Orders, with its policies."""

    _service = "orders"
    _operations = (
        events.ORDER_CREATED,
        events.PACK,
    )

    async def order_created(
        self,
        event: OrderCreated,
        *,
        headers: OrderCreatedHeaders,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Tell that an order was placed."""
        return await self._publish(
            events.ORDER_CREATED, event, options, headers=headers
        )


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def order_created(
        self,
        event: OrderCreated,
        *,
        headers: OrderCreatedHeaders,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Tell that an order was placed."""
        return self._publish(events.ORDER_CREATED, event, options, headers=headers)
