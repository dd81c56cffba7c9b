"""What receives the events of Sums, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, WithHeaders
from ...runtime.events.inbox import Inbox
from ...runtime.events.replying import serve
from . import events
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


class SumsHandlers(Protocol):
    """Handles the events of Sums."""

    def on_add(
        self, event: Add, context: MessageContext[AddHeaders]
    ) -> MaybeAwaitable[Result | RefusedOption1 | RefusedOption2]:
        """Receive from sums.{unit}."""
        ...

    def on_multiply(
        self, event: Multiply, context: MessageContext
    ) -> MaybeAwaitable[Result]:
        """Receive from sums.{unit}."""
        ...

    def note(self, event: Note, context: MessageContext) -> MaybeAwaitable[Result]:
        """Receive from notes."""
        ...

    def on_ask(
        self, event: Note, context: MessageContext
    ) -> MaybeAwaitable[WithHeaders[RefusedOption1 | RefusedOption2, RefusedHeaders]]:
        """Receive from questions."""
        ...


def register(
    transport: Transport,
    handlers: SumsHandlers,
    *,
    group: str = "sums",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    serve(
        transport,
        events.ON_ADD,
        events.ON_ADD_REPLY,
        group,
        handlers.on_add,
        inbox=inbox,
        **options,
    )
    serve(
        transport,
        events.ON_MULTIPLY,
        events.ON_MULTIPLY_REPLY,
        group,
        handlers.on_multiply,
        inbox=inbox,
        **options,
    )
    serve(
        transport,
        events.NOTE,
        events.NOTE_REPLY,
        group,
        handlers.note,
        inbox=inbox,
        **options,
    )
    serve(
        transport,
        events.ON_ASK,
        events.ON_ASK_REPLY,
        group,
        handlers.on_ask,
        inbox=inbox,
        **options,
    )
