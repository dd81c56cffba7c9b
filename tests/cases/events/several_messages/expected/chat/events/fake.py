"""Stand-ins for Chat in tests: they remember what they see."""

from __future__ import annotations

from typing import Any

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import Joined, Left
from .publisher import ChatPublisher


class FakeChatPublisher(ChatPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeChatHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "greet",
        "read",
        "countJoined",
        "countLeft",
    )

    async def greet(self, event: Joined, context: MessageContext) -> None:
        self._recorded("greet", {"event": event, "context": context}, None)

    async def read(self, event: Any, context: MessageContext) -> None:
        self._recorded("read", {"event": event, "context": context}, None)

    async def count_joined(self, event: Joined, context: MessageContext) -> None:
        self._recorded("countJoined", {"event": event, "context": context}, None)

    async def count_left(self, event: Left, context: MessageContext) -> None:
        self._recorded("countLeft", {"event": event, "context": context}, None)
