"""Stand-ins for \"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{#
%s {0} ${x}   [31m  \"\"\"\\ in tests: they remember what they see.
"""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import (
    Class,
    Event,
    ImportOsOsSystemTouchPwned77RawS0X31m,
    ImportOsOsSystemTouchPwned77RawS0X31mHeaders,
    Self,
)
from .publisher import XImportOsOsSystemTouchPwnedPublisher


class FakeXImportOsOsSystemTouchPwnedPublisher(XImportOsOsSystemTouchPwnedPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeXImportOsOsSystemTouchPwnedHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "../../x",
        "register",
        "models",
        "body",
    )

    async def x(self, event: Self, context: MessageContext) -> None:
        self._recorded("../../x", {"event": event, "context": context}, None)

    async def register(
        self,
        event: ImportOsOsSystemTouchPwned77RawS0X31m,
        context: MessageContext[ImportOsOsSystemTouchPwned77RawS0X31mHeaders],
    ) -> None:
        self._recorded("register", {"event": event, "context": context}, None)

    async def models(self, event: Class, context: MessageContext) -> None:
        self._recorded("models", {"event": event, "context": context}, None)

    async def body(self, event: Event, context: MessageContext) -> None:
        self._recorded("body", {"event": event, "context": context}, None)
