"""Stand-ins for Orders in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import Number, Text
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
        "getA",
        "getKey",
        "getOne",
        "getFixed",
        "getFan",
        "getQueue",
        "getElsewhere",
    )

    async def get_a(self, event: Text, context: MessageContext) -> None:
        self._recorded("getA", {"event": event, "context": context}, None)

    async def get_key(self, event: Text, context: MessageContext) -> None:
        self._recorded("getKey", {"event": event, "context": context}, None)

    async def get_one(self, event: Text, context: MessageContext) -> None:
        self._recorded("getOne", {"event": event, "context": context}, None)

    async def get_fixed(self, event: Number, context: MessageContext) -> None:
        self._recorded("getFixed", {"event": event, "context": context}, None)

    async def get_fan(self, event: Text, context: MessageContext) -> None:
        self._recorded("getFan", {"event": event, "context": context}, None)

    async def get_queue(self, event: Text, context: MessageContext) -> None:
        self._recorded("getQueue", {"event": event, "context": context}, None)

    async def get_elsewhere(self, event: Number, context: MessageContext) -> None:
        self._recorded("getElsewhere", {"event": event, "context": context}, None)
