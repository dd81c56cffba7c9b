"""What receives the events of Orders, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Paid, Placed


class OrdersHandlers(Protocol):
    """Handles the events of Orders."""

    def pack(self, event: Placed, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from orders."""
        ...

    def count(self, event: Paid, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from order.{region}.paid."""
        ...

    def sent(self, event: Paid, context: MessageContext) -> MaybeAwaitable[None]:
        """Receive from order.{region}.sent."""
        ...

    def get_straight(
        self, event: Paid, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from straight."""
        ...

    def get_straighter(
        self, event: Paid, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from straighter."""
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
    bind(transport, events.PACK, group, handlers.pack, inbox=inbox, **options)
    bind(transport, events.COUNT, group, handlers.count, inbox=inbox, **options)
    bind(transport, events.SENT, group, handlers.sent, inbox=inbox, **options)
    bind(
        transport,
        events.GET_STRAIGHT,
        group,
        handlers.get_straight,
        inbox=inbox,
        **options,
    )
    bind(
        transport,
        events.GET_STRAIGHTER,
        group,
        handlers.get_straighter,
        inbox=inbox,
        **options,
    )
