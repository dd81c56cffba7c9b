"""Round trips of orders.stream.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events.models import OrderCancelled, OrderCreated, OrderPaid
from ..orders.events.stream import events
from ..orders.events.stream.consumer import register
from ..orders.events.stream.fake import FakeOrdersStreamHandlers
from ..orders.events.stream.publisher import OrdersStreamPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_record_order_order_created() -> None:
    """Send to orders."""
    sent(
        OrdersStreamPublisher,
        OrdersStreamPublisher.record_order,
        events.RECORD_ORDER,
        event=sample(OrderCreated),
        name="OrderCreated",
    )


def test_record_order_order_paid() -> None:
    """Send to orders."""
    sent(
        OrdersStreamPublisher,
        OrdersStreamPublisher.record_order,
        events.RECORD_ORDER,
        event=sample(OrderPaid),
        name="OrderPaid",
    )


def test_record_order_order_cancelled() -> None:
    """Send to orders."""
    sent(
        OrdersStreamPublisher,
        OrdersStreamPublisher.record_order,
        events.RECORD_ORDER,
        event=sample(OrderCancelled),
        name="OrderCancelled",
    )


def test_follow_orders_order_created() -> None:
    """Receive from orders."""
    handled(
        register,
        FakeOrdersStreamHandlers(),
        events.FOLLOW_ORDERS,
        sample(OrderCreated),
        name="OrderCreated",
    )


def test_follow_orders_order_paid() -> None:
    """Receive from orders."""
    handled(
        register,
        FakeOrdersStreamHandlers(),
        events.FOLLOW_ORDERS,
        sample(OrderPaid),
        name="OrderPaid",
    )


def test_follow_orders_order_cancelled() -> None:
    """Receive from orders."""
    handled(
        register,
        FakeOrdersStreamHandlers(),
        events.FOLLOW_ORDERS,
        sample(OrderCancelled),
        name="OrderCancelled",
    )
