"""Stand-ins for Rides in tests: they remember what they see."""

from __future__ import annotations

from ..._proto.fares import money_pb2
from ..._proto.rides import inner_pb2, ride_started_pb2
from ...runtime.events import MessageContext, RecordingTransport
from ...runtime.fake import Fake
from .models import Plain
from .publisher import RidesPublisher


class FakeRidesPublisher(RidesPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeRidesHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("receive",)

    async def receive(
        self,
        event: (
            ride_started_pb2.RideStarted
            | money_pb2.Money
            | inner_pb2.Outer_class_
            | Plain
        ),
        context: MessageContext,
    ) -> None:
        self._recorded("receive", {"event": event, "context": context}, None)
