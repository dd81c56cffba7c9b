"""Typed publisher of the events of Payments."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import PaymentAuthorized, PaymentCaptured, PaymentDeclined, PaymentRefunded


class PaymentsPublisher(Publisher):
    """Sends the events of Payments, with its policies."""

    _service = "payments"
    _operations = (
        events.PAYMENT_AUTHORIZED,
        events.PAYMENT_CAPTURED,
        events.PAYMENT_DECLINED,
        events.PAYMENT_REFUNDED,
    )

    async def payment_authorized(
        self, event: PaymentAuthorized, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that a bank has promised the money."""
        return await self._publish(events.PAYMENT_AUTHORIZED, event, options)

    async def payment_captured(
        self, event: PaymentCaptured, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that the money has arrived."""
        return await self._publish(events.PAYMENT_CAPTURED, event, options)

    async def payment_declined(
        self, event: PaymentDeclined, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that a bank has refused to pay."""
        return await self._publish(events.PAYMENT_DECLINED, event, options)

    async def payment_refunded(
        self, event: PaymentRefunded, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that money went back to the customer."""
        return await self._publish(events.PAYMENT_REFUNDED, event, options)


class SyncPaymentsPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = PaymentsPublisher

    def payment_authorized(
        self, event: PaymentAuthorized, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that a bank has promised the money."""
        return self._publish(events.PAYMENT_AUTHORIZED, event, options)

    def payment_captured(
        self, event: PaymentCaptured, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that the money has arrived."""
        return self._publish(events.PAYMENT_CAPTURED, event, options)

    def payment_declined(
        self, event: PaymentDeclined, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that a bank has refused to pay."""
        return self._publish(events.PAYMENT_DECLINED, event, options)

    def payment_refunded(
        self, event: PaymentRefunded, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Tell that money went back to the customer."""
        return self._publish(events.PAYMENT_REFUNDED, event, options)
