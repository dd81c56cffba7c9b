"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from functools import partial

from ..orders.events.counterpart import events
from ..orders.events.counterpart.client import OrdersClient
from ..orders.events.counterpart.consumer import register
from ..orders.events.counterpart.fake import FakeOrdersHandlers
from ..orders.events.models import Cancel, Cancelled, OrderCreated
from ..runtime.events.testing import GROUP, asked, handled
from ..runtime.sample import sample


def test_order_created() -> None:
    """Receive from order.{region}.created."""
    handled(
        partial(register, group=GROUP),
        FakeOrdersHandlers(),
        events.ORDER_CREATED,
        sample(OrderCreated),
        {"region": "word"},
    )


def test_cancel() -> None:
    """Send to order-commands."""
    asked(
        OrdersClient,
        OrdersClient.cancel,
        events.CANCEL,
        events.CANCEL_REPLY,
        answer=sample(Cancelled),
        event=sample(Cancel),
    )
