"""Typed publisher of the events of Payments."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Paid


class PaymentsPublisher(Publisher):
    """Sends the events of Payments, with its policies."""

    _service = "payments"
    _operations = (
        events.PAY,
        events.BOOK,
    )

    async def pay(self, event: Paid, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to payments."""
        return await self._publish(events.PAY, event, options)


class SyncPaymentsPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = PaymentsPublisher

    def pay(self, event: Paid, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to payments."""
        return self._publish(events.PAY, event, options)
