"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..orders.events.models import Cancelled, XPlaced
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_x_place() -> None:
    """Send to orders.{x-tenant}."""
    sent(
        OrdersPublisher,
        OrdersPublisher.x_place,
        events.X_PLACE,
        event=sample(XPlaced),
        x_tenant="north",
    )


def test_x_listen_x_placed() -> None:
    """Receive from orders.{x-tenant}."""
    handled(
        register,
        FakeOrdersHandlers(),
        events.X_LISTEN,
        sample(XPlaced),
        {"x-tenant": "north"},
        name="x-placed",
    )


def test_x_listen_cancelled() -> None:
    """Receive from orders.{x-tenant}."""
    handled(
        register,
        FakeOrdersHandlers(),
        events.X_LISTEN,
        sample(Cancelled),
        {"x-tenant": "north"},
        name="Cancelled",
    )
