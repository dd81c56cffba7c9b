"""Stand-ins for Sums in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from ...runtime.sample import sample
from .models import Add, AddHeaders, Ok, Take, TakeHeaders
from .publisher import SumsPublisher


class FakeSumsPublisher(SumsPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeSumsHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("sum",)

    async def sum(
        self, event: Add | Take, context: MessageContext[AddHeaders | TakeHeaders]
    ) -> Ok | list[int]:
        reply: Ok | list[int] = sample(Ok)
        return self._replied("sum", {"event": event, "context": context}, reply)
