"""Stand-ins for Split in tests: they remember what they see."""

from __future__ import annotations

from ..._shared.schemas import Said
from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import SaidHeaders
from .publisher import SplitPublisher


class FakeSplitPublisher(SplitPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeSplitHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("hear",)

    async def hear(self, event: Said, context: MessageContext[SaidHeaders]) -> None:
        self._recorded("hear", {"event": event, "context": context}, None)
