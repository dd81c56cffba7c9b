"""What receives the events of Orders, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport
from ...runtime.events.inbox import Inbox
from ...runtime.events.replying import serve
from . import events
from .models import Cancel, Cancelled


class OrdersHandlers(Protocol):
    """Handles the events of Orders."""

    def cancel(
        self, event: Cancel, context: MessageContext
    ) -> MaybeAwaitable[Cancelled]:
        """Receive from order-commands."""
        ...


def register(
    transport: Transport,
    handlers: OrdersHandlers,
    *,
    group: str = "orders",
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
        events.CANCEL,
        events.CANCEL_REPLY,
        group,
        handlers.cancel,
        inbox=inbox,
        **options,
    )
