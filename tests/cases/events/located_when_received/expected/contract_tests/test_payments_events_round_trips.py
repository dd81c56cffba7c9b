"""Round trips of payments.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..payments.events import events
from ..payments.events.consumer import register
from ..payments.events.fake import FakePaymentsHandlers
from ..payments.events.models import Paid
from ..payments.events.publisher import PaymentsPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_pay() -> None:
    """Send to payments."""
    sent(PaymentsPublisher, PaymentsPublisher.pay, events.PAY, event=sample(Paid))


def test_book() -> None:
    """Receive from payments."""
    handled(register, FakePaymentsHandlers(), events.BOOK, sample(Paid))
