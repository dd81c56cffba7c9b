"""Typed publisher of the events of "Where merged headers were written"."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import DeliveryOptions, Publisher, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import MHeaders


class OrdersPublisher(Publisher):
    """Sends the events of "Where merged headers were written", with its policies."""

    _service = "orders"
    _operations = (events.TELL,)

    async def tell(
        self,
        event: str,
        *,
        headers: MHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to a."""
        return await self._publish(events.TELL, event, options, headers=headers)


class SyncOrdersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = OrdersPublisher

    def tell(
        self,
        event: str,
        *,
        headers: MHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to a."""
        return self._publish(events.TELL, event, options, headers=headers)
