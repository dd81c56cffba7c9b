"""What receives the events of Orders, and how it is bound."""

from __future__ import annotations

from typing import Any, Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events


class OrdersHandlers(Protocol):
    """Handles the events of Orders."""

    def ship(
        self, event: dict[str, Any], context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from order.placed."""
        ...

    def bill(
        self, event: dict[str, Any], context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from order.placed."""
        ...

    def pack(
        self, event: dict[str, Any], context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from order.placed."""
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
    bind(transport, events.SHIP, group, handlers.ship, inbox=inbox, **options)
    bind(transport, events.BILL, group, handlers.bill, inbox=inbox, **options)
    bind(transport, events.PACK, group, handlers.pack, inbox=inbox, **options)
