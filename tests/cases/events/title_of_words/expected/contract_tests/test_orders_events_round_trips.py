"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import sent
from ..runtime.sample import sample


def test_order_created() -> None:
    """Send to orders."""
    sent(
        OrdersPublisher,
        OrdersPublisher.order_created,
        events.ORDER_CREATED,
        event=sample(str),
    )
