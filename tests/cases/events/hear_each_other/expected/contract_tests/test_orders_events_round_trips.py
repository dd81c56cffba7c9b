"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..inventory.events.models import StockRanOut
from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..orders.events.models import Order
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_order_created() -> None:
    """Send to orders."""
    sent(
        OrdersPublisher,
        OrdersPublisher.order_created,
        events.ORDER_CREATED,
        event=sample(Order),
    )


def test_stock_ran_out() -> None:
    """Receive from stock."""
    handled(register, FakeOrdersHandlers(), events.STOCK_RAN_OUT, sample(StockRanOut))
