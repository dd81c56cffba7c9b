"""Typed publisher of the events of Orders stream."""

from __future__ import annotations

from typing import Literal, Unpack

from ....runtime.events import DeliveryOptions, Publisher, Receipt
from ....runtime.events.blocking import SyncPublisher
from ..models import OrderCancelled, OrderCreated, OrderHeaders, OrderPaid
from . import events


class OrdersStreamPublisher(Publisher):
    """Sends the events of Orders stream, with its policies."""

    _service = "orders"
    _operations = (
        events.RECORD_ORDER,
        events.FOLLOW_ORDERS,
    )

    async def record_order(
        self,
        event: OrderCreated | OrderPaid | OrderCancelled,
        *,
        name: Literal["OrderCreated", "OrderPaid", "OrderCancelled"] | None = None,
        headers: OrderHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Add to the stream what happened to an order."""
        return await self._publish(
            events.RECORD_ORDER, event, options, name=name, headers=headers
        )


class SyncOrdersStreamPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersStreamPublisher

    def record_order(
        self,
        event: OrderCreated | OrderPaid | OrderCancelled,
        *,
        name: Literal["OrderCreated", "OrderPaid", "OrderCancelled"] | None = None,
        headers: OrderHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Add to the stream what happened to an order."""
        return self._publish(
            events.RECORD_ORDER, event, options, name=name, headers=headers
        )
