"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import sent
from ..runtime.sample import sample


def test_tell() -> None:
    """Send to a."""
    sent(OrdersPublisher, OrdersPublisher.tell, events.TELL, event=sample(str))
