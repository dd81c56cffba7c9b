"""Stand-ins for Words, from the other side in tests: they remember what they see."""

from __future__ import annotations

from typing import Literal

from ....runtime.events import MessageContext
from ....runtime.fake import Fake
from ....runtime.sample import sample
from ..models import Ask, AskHeaders


class FakeWordsHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "ask",
        "count",
        "other",
        "tell",
    )

    async def ask(
        self, event: Ask, context: MessageContext[AskHeaders]
    ) -> Literal["yes"]:
        reply: Literal["yes"] = sample(Literal["yes"])
        return self._replied("ask", {"event": event, "context": context}, reply)

    async def count(self, event: Ask, context: MessageContext[AskHeaders]) -> int:
        reply: int = sample(int)
        return self._replied("count", {"event": event, "context": context}, reply)

    async def other(self, event: bool, context: MessageContext) -> Literal["yes"]:
        reply: Literal["yes"] = sample(Literal["yes"])
        return self._replied("other", {"event": event, "context": context}, reply)

    async def tell(self, event: bool, context: MessageContext) -> None:
        self._recorded("tell", {"event": event, "context": context}, None)
