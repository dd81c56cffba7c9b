"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..orders.events.models import OrderCancelled, OrderCreated, OrderPaid
from ..orders.events.publisher import OrdersPublisher
from ..payments.events.models import PaymentCaptured, PaymentDeclined
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_order_created() -> None:
    """Send to order.created."""
    sent(
        OrdersPublisher,
        OrdersPublisher.order_created,
        events.ORDER_CREATED,
        event=sample(OrderCreated),
    )


def test_order_paid() -> None:
    """Send to order.paid."""
    sent(
        OrdersPublisher,
        OrdersPublisher.order_paid,
        events.ORDER_PAID,
        event=sample(OrderPaid),
    )


def test_order_cancelled() -> None:
    """Send to order.cancelled."""
    sent(
        OrdersPublisher,
        OrdersPublisher.order_cancelled,
        events.ORDER_CANCELLED,
        event=sample(OrderCancelled),
    )


def test_follow_payment_payment_captured() -> None:
    """Receive from orders.payments."""
    handled(
        register,
        FakeOrdersHandlers(),
        events.FOLLOW_PAYMENT,
        sample(PaymentCaptured),
        name="PaymentCaptured",
    )


def test_follow_payment_payment_declined() -> None:
    """Receive from orders.payments."""
    handled(
        register,
        FakeOrdersHandlers(),
        events.FOLLOW_PAYMENT,
        sample(PaymentDeclined),
        name="PaymentDeclined",
    )
