"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..orders.events.models import OrderCancelled, OrderCreated, OrderPaid
from ..orders.events.publisher import OrdersPublisher
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


def test_notify_customer_order_created() -> None:
    """Receive from notifications.orders."""
    handled(
        register,
        FakeOrdersHandlers(),
        events.NOTIFY_CUSTOMER,
        sample(OrderCreated),
        name="OrderCreated",
    )


def test_notify_customer_order_paid() -> None:
    """Receive from notifications.orders."""
    handled(
        register,
        FakeOrdersHandlers(),
        events.NOTIFY_CUSTOMER,
        sample(OrderPaid),
        name="OrderPaid",
    )


def test_notify_customer_order_cancelled() -> None:
    """Receive from notifications.orders."""
    handled(
        register,
        FakeOrdersHandlers(),
        events.NOTIFY_CUSTOMER,
        sample(OrderCancelled),
        name="OrderCancelled",
    )


def test_reserve_stock() -> None:
    """Receive from inventory.orders."""
    handled(register, FakeOrdersHandlers(), events.RESERVE_STOCK, sample(OrderCreated))
