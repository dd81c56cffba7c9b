"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..orders.events.models import Cancel, OrderCreated
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import answered, sent
from ..runtime.sample import sample


def test_order_created() -> None:
    """Send to order.{region}.created."""
    sent(
        OrdersPublisher,
        OrdersPublisher.order_created,
        events.ORDER_CREATED,
        event=sample(OrderCreated),
        region="word",
    )


def test_cancel() -> None:
    """Receive from order-commands."""
    answered(
        register,
        FakeOrdersHandlers(),
        events.CANCEL,
        events.CANCEL_REPLY,
        sample(Cancel),
    )
