"""Stand-ins for "Where merged headers were written" in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import RecordingTransport
from .publisher import OrdersPublisher


class FakeOrdersPublisher(OrdersPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published
