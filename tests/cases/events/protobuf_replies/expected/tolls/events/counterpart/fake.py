"""Stand-ins for Tolls, from the other side in tests: they remember what they see."""

from __future__ import annotations

from ...._proto.tolls import toll_asked_pb2
from ....runtime.events import MessageContext
from ....runtime.fake import Fake
from ....runtime.sample import sample
from ..models import TollTold


class FakeTollsHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("ask",)

    async def ask(
        self, event: toll_asked_pb2.TollAsked, context: MessageContext
    ) -> TollTold:
        reply: TollTold = sample(TollTold)
        return self._replied("ask", {"event": event, "context": context}, reply)
