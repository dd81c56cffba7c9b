"""Stand-ins for Sums in tests: they remember what they see."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Unpack

from ...runtime.checks import ONE_OF
from ...runtime.events import (
    DeliveryOptions,
    MessageContext,
    PublishOptions,
    WithHeaders,
)
from ...runtime.events.fake_client import FakeClient
from ...runtime.fake import Fake
from ...runtime.sample import sample
from .models import (
    Add,
    AddHeaders,
    Multiply,
    Note,
    RefusedHeaders,
    RefusedOption1,
    RefusedOption2,
    Result,
)


class FakeSumsClient(FakeClient):
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
    ) -> Result | RefusedOption1 | RefusedOption2:
        """Send to sums.{unit}."""
        reply: Result | RefusedOption1 | RefusedOption2 = sample(Result)
        return self._replied("add", {"event": event}, reply)

    async def multiply(
        self,
        event: Multiply,
        *,
        unit: Literal["metre", "mile"],
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Result:
        """Send to sums.{unit}."""
        reply: Result = sample(Result)
        return self._replied("multiply", {"event": event}, reply)

    async def ask(
        self,
        event: Note,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> RefusedOption1 | RefusedOption2:
        """Send to questions."""
        reply: RefusedOption1 | RefusedOption2 = sample(
            Annotated[RefusedOption1 | RefusedOption2, ONE_OF]
        )
        return self._replied("ask", {"event": event}, reply)

    async def lost(
        self,
        event: Note,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Any:
        """Send to questions."""
        reply: Any = sample(Any)
        return self._replied("lost", {"event": event}, reply)


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
    ) -> Result | RefusedOption1 | RefusedOption2:
        reply: Result | RefusedOption1 | RefusedOption2 = sample(Result)
        return self._replied("onAdd", {"event": event, "context": context}, reply)

    async def on_multiply(self, event: Multiply, context: MessageContext) -> Result:
        reply: Result = sample(Result)
        return self._replied("onMultiply", {"event": event, "context": context}, reply)

    async def note(self, event: Note, context: MessageContext) -> Result:
        reply: Result = sample(Result)
        return self._replied("note", {"event": event, "context": context}, reply)

    async def on_ask(
        self, event: Note, context: MessageContext
    ) -> WithHeaders[RefusedOption1 | RefusedOption2, RefusedHeaders]:
        reply: WithHeaders[RefusedOption1 | RefusedOption2, RefusedHeaders] = (
            WithHeaders(
                sample(Annotated[RefusedOption1 | RefusedOption2, ONE_OF]),
                sample(RefusedHeaders),
            )
        )
        return self._replied("onAsk", {"event": event, "context": context}, reply)
