"""Whether a service keeps payments.asyncapi.yaml."""

from __future__ import annotations

from ..payments.events import events
from ..payments.events.fake import FakePaymentsPublisher
from ..runtime.contract_tests.events.operations import Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="payments",
    slice="events",
    contract="payments.asyncapi.yaml",
    tests=__file__,
    fake=FakePaymentsPublisher,
    register=None,
    sent=(
        Sent(event=events.PAYMENT_AUTHORIZED, pointer="/operations/paymentAuthorized"),
        Sent(event=events.PAYMENT_CAPTURED, pointer="/operations/paymentCaptured"),
        Sent(event=events.PAYMENT_DECLINED, pointer="/operations/paymentDeclined"),
        Sent(event=events.PAYMENT_REFUNDED, pointer="/operations/paymentRefunded"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_payment_authorized() -> None:
    """Send to payment.authorized."""
    SUBJECT.sends(events.PAYMENT_AUTHORIZED)


def test_payment_captured() -> None:
    """Send to payment.captured."""
    SUBJECT.sends(events.PAYMENT_CAPTURED)


def test_payment_declined() -> None:
    """Send to payment.declined."""
    SUBJECT.sends(events.PAYMENT_DECLINED)


def test_payment_refunded() -> None:
    """Send to payment.refunded."""
    SUBJECT.sends(events.PAYMENT_REFUNDED)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
