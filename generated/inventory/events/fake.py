"""Stand-ins for Inventory in tests: they remember what they see."""

from __future__ import annotations

from ...orders.events.models import OrderCancelled, OrderCreated, OrderHeaders
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

    _names = ("followOrder",)

    async def follow_order(
        self,
        event: OrderCreated | OrderCancelled,
        context: MessageContext[OrderHeaders],
    ) -> None:
        self._recorded("followOrder", {"event": event, "context": context}, None)
