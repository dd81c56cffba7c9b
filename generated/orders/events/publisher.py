"""Typed publisher of the events of Orders."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import DeliveryOptions, Publisher, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import OrderCancelled, OrderCreated, OrderHeaders, OrderPaid


class OrdersPublisher(Publisher):
    """Sends the events of Orders, with its policies."""

    _service = "orders"
    _operations = (
        events.ORDER_CREATED,
        events.ORDER_PAID,
        events.ORDER_CANCELLED,
        events.FOLLOW_PAYMENT,
    )

    async def order_created(
        self,
        event: OrderCreated,
        *,
        headers: OrderHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Tell that a customer placed an order."""
        return await self._publish(
            events.ORDER_CREATED, event, options, headers=headers
        )

    async def order_paid(
        self,
        event: OrderPaid,
        *,
        headers: OrderHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Tell that an order was paid in full."""
        return await self._publish(events.ORDER_PAID, event, options, headers=headers)

    async def order_cancelled(
        self,
        event: OrderCancelled,
        *,
        headers: OrderHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Tell that an order was cancelled."""
        return await self._publish(
            events.ORDER_CANCELLED, event, options, headers=headers
        )


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def order_created(
        self,
        event: OrderCreated,
        *,
        headers: OrderHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Tell that a customer placed an order."""
        return self._publish(events.ORDER_CREATED, event, options, headers=headers)

    def order_paid(
        self,
        event: OrderPaid,
        *,
        headers: OrderHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Tell that an order was paid in full."""
        return self._publish(events.ORDER_PAID, event, options, headers=headers)

    def order_cancelled(
        self,
        event: OrderCancelled,
        *,
        headers: OrderHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Tell that an order was cancelled."""
        return self._publish(events.ORDER_CANCELLED, event, options, headers=headers)
