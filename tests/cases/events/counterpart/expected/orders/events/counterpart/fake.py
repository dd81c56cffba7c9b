"""Stand-ins for Orders, from the other side in tests: they remember what they see."""

from __future__ import annotations

from typing import Unpack

from ....runtime.events import MessageContext, PublishOptions
from ....runtime.events.fake_client import FakeClient
from ....runtime.fake import Fake
from ....runtime.sample import sample
from ..models import Cancel, Cancelled, OrderCreated


class FakeOrdersClient(FakeClient):
    """Answers every request with a reply that fits the contract, or as arranged."""

    _names = ("cancel",)

    async def cancel(
        self,
        event: Cancel,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Cancelled:
        """Send to order-commands."""
        reply: Cancelled = sample(Cancelled)
        return self._replied("cancel", {"event": event}, reply)


class FakeOrdersHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("orderCreated",)

    async def order_created(self, event: OrderCreated, context: MessageContext) -> None:
        self._recorded("orderCreated", {"event": event, "context": context}, None)
