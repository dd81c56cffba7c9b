"""Stand-ins for Words in tests: they remember what they see."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import DeliveryOptions, PublishOptions, RecordingTransport
from ...runtime.events.fake_client import FakeClient
from ...runtime.sample import sample
from .models import Ask, AskHeaders
from .publisher import WordsPublisher


class FakeWordsPublisher(WordsPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeWordsClient(FakeClient):
    """Answers every request with a reply that fits the contract, or as arranged."""

    _names = (
        "ask",
        "count",
        "other",
    )

    async def ask(
        self,
        event: Ask,
        *,
        tenant: str = "t1",
        headers: AskHeaders | None = None,
        timeout: float | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Literal["yes"]:
        """Send to asked.{tenant}."""
        reply: Literal["yes"] = sample(Literal["yes"])
        return self._replied("ask", {"event": event}, reply)

    async def count(
        self,
        event: Ask,
        *,
        tenant: str = "t1",
        headers: AskHeaders | None = None,
        timeout: float | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> int:
        """Send to asked.{tenant}."""
        reply: int = sample(int)
        return self._replied("count", {"event": event}, reply)

    async def other(
        self,
        event: bool,
        *,
        tenant: str = "t1",
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Literal["yes"]:
        """Send to asked.{tenant}."""
        reply: Literal["yes"] = sample(Literal["yes"])
        return self._replied("other", {"event": event}, reply)
