"""Stand-ins for Account in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import Left, UserSignedUp, UserSignedUpHeaders
from .publisher import AccountPublisher


class FakeAccountPublisher(AccountPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeAccountHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "onUserSignedUp",
        "user/left publish",
    )

    async def on_user_signed_up(
        self, event: UserSignedUp, context: MessageContext[UserSignedUpHeaders]
    ) -> None:
        self._recorded("onUserSignedUp", {"event": event, "context": context}, None)

    async def receive_user_left(self, event: Left, context: MessageContext) -> None:
        self._recorded("user/left publish", {"event": event, "context": context}, None)
