"""Stand-ins for Orders stream in tests: they remember what they see."""

from __future__ import annotations

from ....runtime.events import MessageContext, RecordingTransport
from ....runtime.fake import Fake
from ..models import OrderCancelled, OrderCreated, OrderHeaders, OrderPaid
from .publisher import OrdersStreamPublisher


class FakeOrdersStreamPublisher(OrdersStreamPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeOrdersStreamHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("followOrders",)

    async def follow_orders(
        self,
        event: OrderCreated | OrderPaid | OrderCancelled,
        context: MessageContext[OrderHeaders],
    ) -> None:
        self._recorded("followOrders", {"event": event, "context": context}, None)
