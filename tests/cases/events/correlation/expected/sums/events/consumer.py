"""What receives the events of Sums, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport
from ...runtime.events.inbox import Inbox
from ...runtime.events.replying import serve
from . import events
from .models import Add, AddHeaders, Ok, Take, TakeHeaders


class SumsHandlers(Protocol):
    """Handles the events of Sums."""

    def sum(
        self, event: Add | Take, context: MessageContext[AddHeaders | TakeHeaders]
    ) -> MaybeAwaitable[Ok | list[int]]:
        """Receive from asked."""
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
        events.SUM,
        events.SUM_REPLY,
        group,
        handlers.sum,
        inbox=inbox,
        **options,
    )
