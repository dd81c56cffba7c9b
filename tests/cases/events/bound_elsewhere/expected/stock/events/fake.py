"""Stand-ins for Stock in tests: they remember what they see."""

from __future__ import annotations

from ...runtime.events import MessageContext
from ...runtime.fake import Fake


class FakeStockHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "orders",
        "prices",
        "news",
    )

    async def orders(self, event: str, context: MessageContext) -> None:
        self._recorded("orders", {"event": event, "context": context}, None)

    async def prices(self, event: str, context: MessageContext) -> None:
        self._recorded("prices", {"event": event, "context": context}, None)

    async def news(self, event: str, context: MessageContext) -> None:
        self._recorded("news", {"event": event, "context": context}, None)
