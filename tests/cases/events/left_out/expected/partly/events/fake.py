"""Stand-ins for Partly in tests: they remember what they see."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import PublishOptions, RecordingTransport
from ...runtime.events.fake_client import FakeClient
from ...runtime.sample import sample
from .publisher import PartlyPublisher


class FakePartlyPublisher(PartlyPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakePartlyClient(FakeClient):
    """Answers every request with a reply that fits the contract, or as arranged."""

    _names = ("ask",)

    async def ask(
        self,
        event: str,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> str:
        """Send to asked."""
        reply: str = sample(str)
        return self._replied("ask", {"event": event}, reply)
