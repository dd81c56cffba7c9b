"""Stand-ins for Names in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import LIST, Event, Queue, Receipt
from .publisher import NamesPublisher


class FakeNamesPublisher(NamesPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeNamesHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "str",
        "list",
        "order created",
        "1st",
        "ünïcode",
        "--",
        "calls",
    )

    async def str_(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> None:
        self._recorded("str", {"event": event, "context": context}, None)

    async def list_(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> None:
        self._recorded("list", {"event": event, "context": context}, None)

    async def order_created_2(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> None:
        self._recorded("order created", {"event": event, "context": context}, None)

    async def operation_1st(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> None:
        self._recorded("1st", {"event": event, "context": context}, None)

    async def ünïcode(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> None:
        self._recorded("ünïcode", {"event": event, "context": context}, None)

    async def minus_minus(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> None:
        self._recorded("--", {"event": event, "context": context}, None)

    async def calls_(
        self, event: Event | Queue | LIST, context: MessageContext[Receipt]
    ) -> None:
        self._recorded("calls", {"event": event, "context": context}, None)
