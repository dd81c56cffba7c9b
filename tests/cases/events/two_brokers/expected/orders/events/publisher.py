"""Typed publisher of the events of Orders."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Paid, Placed


class OrdersPublisher(Publisher):
    """Sends the events of Orders, with its policies."""

    _service = "orders"
    _operations = (
        events.PLACE,
        events.PACK,
        events.PAY,
        events.COUNT,
        events.SEND,
        events.SENT,
        events.SEND_ALL,
        events.PLAIN,
        events.GO_STRAIGHT,
        events.GET_STRAIGHT,
        events.GET_STRAIGHTER,
    )

    async def place(self, event: Placed, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to orders."""
        return await self._publish(events.PLACE, event, options)

    async def pay(
        self, event: Paid, *, region: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to order.{region}.paid."""
        return await self._publish(events.PAY, event, options, {"region": region})

    async def send(
        self, event: Paid, *, region: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to order.{region}.sent."""
        return await self._publish(events.SEND, event, options, {"region": region})

    async def send_all(self, event: Paid, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to order.all.sent."""
        return await self._publish(events.SEND_ALL, event, options)

    async def plain(self, event: Paid, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to plain."""
        return await self._publish(events.PLAIN, event, options)

    async def go_straight(
        self, event: Paid, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to straight."""
        return await self._publish(events.GO_STRAIGHT, event, options)


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def place(self, event: Placed, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to orders."""
        return self._publish(events.PLACE, event, options)

    def pay(
        self, event: Paid, *, region: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to order.{region}.paid."""
        return self._publish(events.PAY, event, options, {"region": region})

    def send(
        self, event: Paid, *, region: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to order.{region}.sent."""
        return self._publish(events.SEND, event, options, {"region": region})

    def send_all(self, event: Paid, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to order.all.sent."""
        return self._publish(events.SEND_ALL, event, options)

    def plain(self, event: Paid, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to plain."""
        return self._publish(events.PLAIN, event, options)

    def go_straight(self, event: Paid, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to straight."""
        return self._publish(events.GO_STRAIGHT, event, options)
