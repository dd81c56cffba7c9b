"""Stand-ins for Pets in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext
from ...runtime.fake import Fake
from .models import (
    Bird,
    Cat,
    Dog,
    EveningHeaders,
    Horse,
    Meal,
    MorningHeaders,
    One,
    Two,
)


class FakePetsHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "welcome",
        "count",
        "digest",
        "compare",
    )

    async def welcome(self, event: Cat | Dog, context: MessageContext) -> None:
        self._recorded("welcome", {"event": event, "context": context}, None)

    async def count(self, event: Bird | Horse, context: MessageContext) -> None:
        self._recorded("count", {"event": event, "context": context}, None)

    async def digest(
        self, event: Meal, context: MessageContext[MorningHeaders | EveningHeaders]
    ) -> None:
        self._recorded("digest", {"event": event, "context": context}, None)

    async def compare(self, event: One | Two, context: MessageContext) -> None:
        self._recorded("compare", {"event": event, "context": context}, None)
