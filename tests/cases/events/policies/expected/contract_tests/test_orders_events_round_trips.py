"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from typing import Any

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_placed() -> None:
    """Send to order.placed."""
    sent(
        OrdersPublisher,
        OrdersPublisher.placed,
        events.PLACED,
        event=sample(dict[str, Any]),
    )


def test_ship() -> None:
    """Receive from order.placed."""
    handled(register, FakeOrdersHandlers(), events.SHIP, sample(dict[str, Any]))


def test_bill() -> None:
    """Receive from order.placed."""
    handled(register, FakeOrdersHandlers(), events.BILL, sample(dict[str, Any]))


def test_pack() -> None:
    """Receive from order.placed."""
    handled(register, FakeOrdersHandlers(), events.PACK, sample(dict[str, Any]))
