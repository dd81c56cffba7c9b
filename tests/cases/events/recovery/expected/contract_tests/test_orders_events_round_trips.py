"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..orders.events.models import Placed
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_place() -> None:
    """Send to orders."""
    sent(OrdersPublisher, OrdersPublisher.place, events.PLACE, event=sample(Placed))


def test_fixed() -> None:
    """Receive from orders."""
    handled(register, FakeOrdersHandlers(), events.FIXED, sample(Placed))


def test_doubling() -> None:
    """Receive from orders."""
    handled(register, FakeOrdersHandlers(), events.DOUBLING, sample(Placed))


def test_growing() -> None:
    """Receive from orders."""
    handled(register, FakeOrdersHandlers(), events.GROWING, sample(Placed))


def test_unprefixed() -> None:
    """Receive from orders."""
    handled(register, FakeOrdersHandlers(), events.UNPREFIXED, sample(Placed))


def test_bury() -> None:
    """Receive from orders-lost."""
    handled(register, FakeOrdersHandlers(), events.BURY, sample(Placed))


def test_read() -> None:
    """Receive from shop.orders.lost."""
    handled(register, FakeOrdersHandlers(), events.READ, sample(Placed))
