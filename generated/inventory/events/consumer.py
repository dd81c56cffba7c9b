"""What receives the events of Inventory, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...orders.events.models import OrderCancelled, OrderCreated, OrderHeaders
from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events


class InventoryHandlers(Protocol):
    """Handles the events of Inventory."""

    def follow_order(
        self,
        event: OrderCreated | OrderCancelled,
        context: MessageContext[OrderHeaders],
    ) -> MaybeAwaitable[None]:
        """Set the goods of a new order aside, and put back those of a cancelled one."""
        ...


def register(
    transport: Transport,
    handlers: InventoryHandlers,
    *,
    group: str = "inventory",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(
        transport,
        events.FOLLOW_ORDER,
        group,
        handlers.follow_order,
        inbox=inbox,
        **options,
    )
