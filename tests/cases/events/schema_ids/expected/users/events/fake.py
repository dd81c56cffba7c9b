"""Stand-ins for Users in tests: they remember what they see."""

from __future__ import annotations

from ..._proto.users import moved_pb2
from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.events.schema_ids import MADE_UP
from ...runtime.fake import Fake
from .models import Closed, Joined, Left, Opened
from .publisher import UsersPublisher


class FakeUsersPublisher(UsersPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport, schema_ids=MADE_UP)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeUsersHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "hear",
        "tellApart",
    )

    async def hear(
        self,
        event: Joined | Left | moved_pb2.Moved | moved_pb2.Moved.To,
        context: MessageContext,
    ) -> None:
        self._recorded("hear", {"event": event, "context": context}, None)

    async def tell_apart(self, event: Opened | Closed, context: MessageContext) -> None:
        self._recorded("tellApart", {"event": event, "context": context}, None)
