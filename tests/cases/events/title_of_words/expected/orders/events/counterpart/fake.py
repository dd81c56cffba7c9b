"""Stand-ins for "The orders that people place", from the other side in tests: they
remember what they see.
"""

from __future__ import annotations

from ....runtime.events import MessageContext
from ....runtime.fake import Fake


class FakeOrdersHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("orderCreated",)

    async def order_created(self, event: str, context: MessageContext) -> None:
        self._recorded("orderCreated", {"event": event, "context": context}, None)
