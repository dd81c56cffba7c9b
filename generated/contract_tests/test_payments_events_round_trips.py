"""Round trips of payments.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..payments.events import events
from ..payments.events.models import (
    PaymentAuthorized,
    PaymentCaptured,
    PaymentDeclined,
    PaymentRefunded,
)
from ..payments.events.publisher import PaymentsPublisher
from ..runtime.events.testing import sent
from ..runtime.sample import sample


def test_payment_authorized() -> None:
    """Send to payment.authorized."""
    sent(
        PaymentsPublisher,
        PaymentsPublisher.payment_authorized,
        events.PAYMENT_AUTHORIZED,
        event=sample(PaymentAuthorized),
    )


def test_payment_captured() -> None:
    """Send to payment.captured."""
    sent(
        PaymentsPublisher,
        PaymentsPublisher.payment_captured,
        events.PAYMENT_CAPTURED,
        event=sample(PaymentCaptured),
    )


def test_payment_declined() -> None:
    """Send to payment.declined."""
    sent(
        PaymentsPublisher,
        PaymentsPublisher.payment_declined,
        events.PAYMENT_DECLINED,
        event=sample(PaymentDeclined),
    )


def test_payment_refunded() -> None:
    """Send to payment.refunded."""
    sent(
        PaymentsPublisher,
        PaymentsPublisher.payment_refunded,
        events.PAYMENT_REFUNDED,
        event=sample(PaymentRefunded),
    )
