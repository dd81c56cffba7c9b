"""Stand-ins for Sums, from the other side in tests: they remember what they see."""

from __future__ import annotations

from typing import Literal, Unpack

from ....runtime.events import DeliveryOptions, MessageContext
from ....runtime.events.fake_client import FakeClient
from ....runtime.fake import Fake
from ....runtime.sample import sample
from ..models import Add, AddHeaders, FieldModel, Head, Ok, Take, TakeHeaders


class FakeSumsClient(FakeClient):
    """Answers every request with a reply that fits the contract, or as arranged."""

    _names = ("sum",)

    async def sum(
        self,
        event: Add | Take,
        *,
        name: Literal["Add", "Take"] | None = None,
        headers: AddHeaders | TakeHeaders | None = None,
        timeout: float | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Ok | list[int]:
        """Send to asked."""
        reply: Ok | list[int] = sample(Ok)
        return self._replied("sum", {"event": event}, reply)


class FakeSumsHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("mix",)

    async def mix(self, event: Head | FieldModel, context: MessageContext) -> None:
        self._recorded("mix", {"event": event, "context": context}, None)
