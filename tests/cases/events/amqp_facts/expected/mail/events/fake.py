"""Stand-ins for Mail in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import Letter
from .publisher import MailPublisher


class FakeMailPublisher(MailPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeMailHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "collect",
        "read",
    )

    async def collect(self, event: str, context: MessageContext) -> None:
        self._recorded("collect", {"event": event, "context": context}, None)

    async def read(self, event: Letter, context: MessageContext) -> None:
        self._recorded("read", {"event": event, "context": context}, None)
