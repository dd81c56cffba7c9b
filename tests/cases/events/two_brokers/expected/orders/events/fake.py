"""Stand-ins for Orders in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import Paid, Placed
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
        "pack",
        "count",
        "sent",
        "getStraight",
        "getStraighter",
    )

    async def pack(self, event: Placed, context: MessageContext) -> None:
        self._recorded("pack", {"event": event, "context": context}, None)

    async def count(self, event: Paid, context: MessageContext) -> None:
        self._recorded("count", {"event": event, "context": context}, None)

    async def sent(self, event: Paid, context: MessageContext) -> None:
        self._recorded("sent", {"event": event, "context": context}, None)

    async def get_straight(self, event: Paid, context: MessageContext) -> None:
        self._recorded("getStraight", {"event": event, "context": context}, None)

    async def get_straighter(self, event: Paid, context: MessageContext) -> None:
        self._recorded("getStraighter", {"event": event, "context": context}, None)
