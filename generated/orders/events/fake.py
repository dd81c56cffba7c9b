"""Stand-ins for Orders in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import OrderCancelled, OrderCreated, OrderHeaders, OrderPaid
from .publisher import OrdersPublisher


class FakeOrdersPublisher(OrdersPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeOrdersHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "notifyCustomer",
        "reserveStock",
    )

    async def notify_customer(
        self,
        event: OrderCreated | OrderPaid | OrderCancelled,
        context: MessageContext[OrderHeaders],
    ) -> None:
        self._recorded("notifyCustomer", {"event": event, "context": context}, None)

    async def reserve_stock(
        self, event: OrderCreated, context: MessageContext[OrderHeaders]
    ) -> None:
        self._recorded("reserveStock", {"event": event, "context": context}, None)
