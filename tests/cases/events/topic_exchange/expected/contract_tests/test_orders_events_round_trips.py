"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..orders.events.models import OrderCreated, OrderCreatedHeaders
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
        headers=sample(OrderCreatedHeaders),
    )


def test_pack() -> None:
    """Receive from warehouse."""
    handled(
        register,
        FakeOrdersHandlers(),
        events.PACK,
        sample(OrderCreated),
        headers=sample(OrderCreatedHeaders),
    )
