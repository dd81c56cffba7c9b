"""Stand-ins for Payments in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import Paid
from .publisher import PaymentsPublisher


class FakePaymentsPublisher(PaymentsPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakePaymentsHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("book",)

    async def book(self, event: Paid, context: MessageContext) -> None:
        self._recorded("book", {"event": event, "context": context}, None)
