"""Round trips of stock.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..runtime.events.testing import handled
from ..runtime.sample import sample
from ..stock.events import events
from ..stock.events.consumer import register
from ..stock.events.fake import FakeStockHandlers


def test_orders() -> None:
    """Receive from stock.orders."""
    handled(register, FakeStockHandlers(), events.ORDERS, sample(str))


def test_prices() -> None:
    """Receive from stock.prices."""
    handled(register, FakeStockHandlers(), events.PRICES, sample(str))


def test_news() -> None:
    """Receive from stock.news."""
    handled(register, FakeStockHandlers(), events.NEWS, sample(str))
