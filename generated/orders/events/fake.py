"""Stand-ins for Orders in tests: they remember what they see."""

from __future__ import annotations

from ...payments.events.models import PaymentCaptured, PaymentDeclined
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

    _names = ("followPayment",)

    async def follow_payment(
        self, event: PaymentCaptured | PaymentDeclined, context: MessageContext
    ) -> None:
        self._recorded("followPayment", {"event": event, "context": context}, None)
