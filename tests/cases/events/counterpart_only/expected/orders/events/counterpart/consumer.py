"""What receives the events of Orders, from the other side, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ....runtime import MaybeAwaitable
from ....runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ....runtime.events.inbox import Inbox
from ..models import OrderCreated
from . import events


class OrdersHandlers(Protocol):
    """Handles the events of Orders, from the other side."""

    def order_created(
        self, event: OrderCreated, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from order.{region}.created."""
        ...


def register(
    transport: Transport,
    handlers: OrdersHandlers,
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
    bind(
        transport,
        events.ORDER_CREATED,
        group,
        handlers.order_created,
        inbox=inbox,
        **options,
    )
