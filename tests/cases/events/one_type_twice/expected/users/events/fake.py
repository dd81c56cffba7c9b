"""Stand-ins for "Messages of one type" in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from ...runtime.sample import sample
from .models import User
from .publisher import UsersPublisher


class FakeUsersPublisher(UsersPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeUsersHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("onUser",)

    async def on_user(self, event: User | str, context: MessageContext) -> User:
        reply: User = sample(User)
        return self._replied("onUser", {"event": event, "context": context}, reply)
