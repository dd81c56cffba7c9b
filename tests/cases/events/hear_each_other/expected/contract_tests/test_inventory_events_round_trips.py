"""Round trips of inventory.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..inventory.events import events
from ..inventory.events.consumer import register
from ..inventory.events.fake import FakeInventoryHandlers
from ..inventory.events.models import StockRanOut
from ..inventory.events.publisher import InventoryPublisher
from ..orders.events.models import Order
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_stock_ran_out() -> None:
    """Send to stock."""
    sent(
        InventoryPublisher,
        InventoryPublisher.stock_ran_out,
        events.STOCK_RAN_OUT,
        event=sample(StockRanOut),
    )


def test_order_created() -> None:
    """Receive from orders."""
    handled(register, FakeInventoryHandlers(), events.ORDER_CREATED, sample(Order))
