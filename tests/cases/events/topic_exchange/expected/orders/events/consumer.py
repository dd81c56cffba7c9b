"""What receives the events of Orders, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import OrderCreated, OrderCreatedHeaders


class OrdersHandlers(Protocol):
    """Handles the events of Orders."""

    def pack(
        self, event: OrderCreated, context: MessageContext[OrderCreatedHeaders]
    ) -> MaybeAwaitable[None]:
        """Pack the goods of a new order."""
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
