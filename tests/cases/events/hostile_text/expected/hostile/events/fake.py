"""Stand-ins for Hostile \"\"\" '''\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{%
raw %}${x} in tests: they remember what they see.
"""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import (
    ImportOsOsSystemTouchTmpOwned77RawX,
    ImportOsOsSystemTouchTmpOwned77RawXHeaders,
)
from .publisher import HostilePublisher


class FakeHostilePublisher(HostilePublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeHostileHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("../../../escape",)

    async def escape(
        self,
        event: ImportOsOsSystemTouchTmpOwned77RawX,
        context: MessageContext[ImportOsOsSystemTouchTmpOwned77RawXHeaders],
    ) -> None:
        self._recorded("../../../escape", {"event": event, "context": context}, None)
