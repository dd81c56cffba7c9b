"""Stand-ins for Sums in tests: they remember what they see."""

from __future__ import annotations

from typing import Any, Literal, Unpack

from ...runtime.events import (
    DeliveryOptions,
    MessageContext,
    PublishOptions,
    WithHeaders,
)
from ...runtime.fake import Fake
from ...runtime.sample import sample
from .models import Add, AddHeaders, Multiply, Note, Refused, RefusedHeaders, Result


class FakeSumsClient(Fake):
    """Answers every request with a reply that fits the contract, or as arranged."""

    _names = (
        "add",
        "multiply",
        "ask",
        "lost",
    )

    async def add(
        self,
        event: Add,
        *,
        unit: Literal["metre", "mile"],
        headers: AddHeaders | None = None,
        timeout: float | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Result | Refused:
        """Send to sums.{unit}."""
        return self._replied("add", {"event": event}, sample(Result))

    async def multiply(
        self,
        event: Multiply,
        *,
        unit: Literal["metre", "mile"],
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Result:
        """Send to sums.{unit}."""
        return self._replied("multiply", {"event": event}, sample(Result))

    async def ask(
        self,
        event: Note,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Refused:
        """Send to questions."""
        return self._replied("ask", {"event": event}, sample(Refused))

    async def lost(
        self,
        event: Note,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Any:
        """Send to questions."""
        return self._replied("lost", {"event": event}, sample(Any))


class FakeSumsHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = (
        "onAdd",
        "onMultiply",
        "note",
        "onAsk",
    )

    async def on_add(
        self, event: Add, context: MessageContext[AddHeaders]
    ) -> Result | Refused:
        return self._replied(
            "onAdd", {"event": event, "context": context}, sample(Result)
        )

    async def on_multiply(self, event: Multiply, context: MessageContext) -> Result:
        return self._replied(
            "onMultiply", {"event": event, "context": context}, sample(Result)
        )

    async def note(self, event: Note, context: MessageContext) -> Result:
        return self._replied(
            "note", {"event": event, "context": context}, sample(Result)
        )

    async def on_ask(
        self, event: Note, context: MessageContext
    ) -> WithHeaders[Refused, RefusedHeaders]:
        return self._replied(
            "onAsk",
            {"event": event, "context": context},
            WithHeaders(sample(Refused), sample(RefusedHeaders)),
        )
