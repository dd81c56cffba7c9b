"""Stand-ins for Shop in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import LostHeaders, Order, PackedHeaders, Paid, Refunded, ShippedHeaders
from .publisher import ShopPublisher


class FakeShopPublisher(ShopPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeShopHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "onStructured",
        "onWhole",
        "onBinary",
        "onAmqp",
    )

    async def on_structured(self, event: Order, context: MessageContext) -> None:
        self._recorded("onStructured", {"event": event, "context": context}, None)

    async def on_whole(self, event: Paid | Refunded, context: MessageContext) -> None:
        self._recorded("onWhole", {"event": event, "context": context}, None)

    async def on_binary(
        self, event: Order, context: MessageContext[PackedHeaders | ShippedHeaders]
    ) -> None:
        self._recorded("onBinary", {"event": event, "context": context}, None)

    async def on_amqp(self, event: Order, context: MessageContext[LostHeaders]) -> None:
        self._recorded("onAmqp", {"event": event, "context": context}, None)
