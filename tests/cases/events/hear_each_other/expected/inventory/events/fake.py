"""Stand-ins for Inventory in tests: they remember what they see."""

from __future__ import annotations

from ...orders.events.models import Order
from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .publisher import InventoryPublisher


class FakeInventoryPublisher(InventoryPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeInventoryHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("orderCreated",)

    async def order_created(self, event: Order, context: MessageContext) -> None:
        self._recorded("orderCreated", {"event": event, "context": context}, None)
