"""Stand-ins for "Names that begin with x-" in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import Cancelled, XPlaced
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

    _names = ("x-listen",)

    async def x_listen(
        self, event: XPlaced | Cancelled, context: MessageContext
    ) -> None:
        self._recorded("x-listen", {"event": event, "context": context}, None)
