"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import sent
from ..runtime.sample import sample


def test_created() -> None:
    """Send to order.created."""
    sent(OrdersPublisher, OrdersPublisher.created, events.CREATED, event=sample(str))


def test_news() -> None:
    """Send to news."""
    sent(OrdersPublisher, OrdersPublisher.news, events.NEWS, event=sample(str))
