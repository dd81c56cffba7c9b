"""Stand-ins for Orders in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import Placed
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
        "fixed",
        "doubling",
        "growing",
        "unprefixed",
        "bury",
        "read",
    )

    async def fixed(self, event: Placed, context: MessageContext) -> None:
        self._recorded("fixed", {"event": event, "context": context}, None)

    async def doubling(self, event: Placed, context: MessageContext) -> None:
        self._recorded("doubling", {"event": event, "context": context}, None)

    async def growing(self, event: Placed, context: MessageContext) -> None:
        self._recorded("growing", {"event": event, "context": context}, None)

    async def unprefixed(self, event: Placed, context: MessageContext) -> None:
        self._recorded("unprefixed", {"event": event, "context": context}, None)

    async def bury(self, event: Placed, context: MessageContext) -> None:
        self._recorded("bury", {"event": event, "context": context}, None)

    async def read(self, event: Placed, context: MessageContext) -> None:
        self._recorded("read", {"event": event, "context": context}, None)
