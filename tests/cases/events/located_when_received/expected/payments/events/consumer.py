"""What receives the events of Payments, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Paid


class PaymentsHandlers(Protocol):
    """Handles the events of Payments."""

    def book(self, event: Paid, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from payments."""
        ...


def register(
    transport: Transport,
    handlers: PaymentsHandlers,
    *,
    group: str = "payments",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.BOOK, group, handlers.book, inbox=inbox, **options)
