"""What receives the events of Words, from the other side, and how it is bound."""

from __future__ import annotations

from typing import Literal, Protocol, Unpack

from ....runtime import MaybeAwaitable
from ....runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ....runtime.events.inbox import Inbox
from ....runtime.events.replying import serve
from ..models import Ask, AskHeaders
from . import events


class WordsHandlers(Protocol):
    """Handles the events of Words, from the other side."""

    def ask(
        self, event: Ask, context: MessageContext[AskHeaders]
    ) -> MaybeAwaitable[Literal["yes"]]:
        """Receive from asked.{tenant}."""
        ...

    def count(
        self, event: Ask, context: MessageContext[AskHeaders]
    ) -> MaybeAwaitable[int]:
        """Receive from asked.{tenant}."""
        ...

    def other(
        self, event: bool, context: MessageContext
    ) -> MaybeAwaitable[Literal["yes"]]:
        """Receive from asked.{tenant}."""
        ...

    def tell(self, event: bool, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from asked.{tenant}."""
        ...


def register(
    transport: Transport,
    handlers: WordsHandlers,
    *,
    group: str,
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
        events.ASK,
        events.ASK_REPLY,
        group,
        handlers.ask,
        inbox=inbox,
        **options,
    )
    serve(
        transport,
        events.COUNT,
        events.COUNT_REPLY,
        group,
        handlers.count,
        inbox=inbox,
        **options,
    )
    serve(
        transport,
        events.OTHER,
        events.OTHER_REPLY,
        group,
        handlers.other,
        inbox=inbox,
        **options,
    )
    bind(transport, events.TELL, group, handlers.tell, inbox=inbox, **options)
