"""Stand-ins for Rides in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.events.schema_ids import MADE_UP
from ...runtime.fake import Fake
from .models import Begun
from .publisher import RidesPublisher


class FakeRidesPublisher(RidesPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport, schema_ids=MADE_UP)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeRidesHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "bill",
        "watch",
    )

    async def bill(self, event: Begun | str, context: MessageContext) -> None:
        self._recorded("bill", {"event": event, "context": context}, None)

    async def watch(self, event: Begun | str, context: MessageContext) -> None:
        self._recorded("watch", {"event": event, "context": context}, None)
