"""Typed publisher of the events of Orders."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Number


class OrdersPublisher(Publisher):
    """Sends the events of Orders, with its policies."""

    _service = "orders"
    _operations = (
        events.GET_A,
        events.SEND_B,
        events.GET_KEY,
        events.SEND_KEY,
        events.GET_ONE,
        events.GET_FIXED,
        events.GET_FAN,
        events.GET_QUEUE,
        events.GET_ELSEWHERE,
    )

    async def send_b(self, event: Number, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to a."""
        return await self._publish(events.SEND_B, event, options)

    async def send_key(
        self, event: Number, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to k."""
        return await self._publish(events.SEND_KEY, event, options)


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def send_b(self, event: Number, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to a."""
        return self._publish(events.SEND_B, event, options)

    def send_key(self, event: Number, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to k."""
        return self._publish(events.SEND_KEY, event, options)
