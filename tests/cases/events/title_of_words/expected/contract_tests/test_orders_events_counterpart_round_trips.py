"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from functools import partial

from ..orders.events.counterpart import events
from ..orders.events.counterpart.consumer import register
from ..orders.events.counterpart.fake import FakeOrdersHandlers
from ..runtime.events.testing import GROUP, handled
from ..runtime.sample import sample


def test_order_created() -> None:
    """Receive from orders."""
    handled(
        partial(register, group=GROUP),
        FakeOrdersHandlers(),
        events.ORDER_CREATED,
        sample(str),
    )
