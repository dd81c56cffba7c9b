"""Round trips of inventory.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..inventory.events import events
from ..inventory.events.consumer import register
from ..inventory.events.fake import FakeInventoryHandlers
from ..inventory.events.models import StockRanOut, StockReleased, StockReserved
from ..inventory.events.publisher import InventoryPublisher
from ..orders.events.models import OrderCancelled, OrderCreated
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_follow_order_order_created() -> None:
    """Receive from inventory.orders."""
    handled(
        register,
        FakeInventoryHandlers(),
        events.FOLLOW_ORDER,
        sample(OrderCreated),
        name="OrderCreated",
    )


def test_follow_order_order_cancelled() -> None:
    """Receive from inventory.orders."""
    handled(
        register,
        FakeInventoryHandlers(),
        events.FOLLOW_ORDER,
        sample(OrderCancelled),
        name="OrderCancelled",
    )


def test_stock_reserved() -> None:
    """Send to stock.reserved."""
    sent(
        InventoryPublisher,
        InventoryPublisher.stock_reserved,
        events.STOCK_RESERVED,
        event=sample(StockReserved),
    )


def test_stock_released() -> None:
    """Send to stock.released."""
    sent(
        InventoryPublisher,
        InventoryPublisher.stock_released,
        events.STOCK_RELEASED,
        event=sample(StockReleased),
    )


def test_stock_ran_out() -> None:
    """Send to stock.ranOut."""
    sent(
        InventoryPublisher,
        InventoryPublisher.stock_ran_out,
        events.STOCK_RAN_OUT,
        event=sample(StockRanOut),
    )
