"""Stand-ins for Orders in tests: they remember what they see."""

from __future__ import annotations

from ...inventory.events.models import StockRanOut
from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
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

    _names = ("stockRanOut",)

    async def stock_ran_out(self, event: StockRanOut, context: MessageContext) -> None:
        self._recorded("stockRanOut", {"event": event, "context": context}, None)
