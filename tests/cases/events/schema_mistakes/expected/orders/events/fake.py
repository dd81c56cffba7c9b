"""Stand-ins for Orders in tests: they remember what they see."""

from __future__ import annotations

from typing import Any

from ...runtime.events import MessageContext
from ...runtime.fake import Fake
from .models import Kept


class FakeOrdersHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("placed",)

    async def placed(
        self, event: dict[str, Any] | Kept, context: MessageContext
    ) -> None:
        self._recorded("placed", {"event": event, "context": context}, None)
