"""What receives the events of Orders stream, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ....runtime import MaybeAwaitable
from ....runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ....runtime.events.inbox import Inbox
from ..models import OrderCancelled, OrderCreated, OrderHeaders, OrderPaid
from . import events


class OrdersStreamHandlers(Protocol):
    """Handles the events of Orders stream."""

    def follow_orders(
        self,
        event: OrderCreated | OrderPaid | OrderCancelled,
        context: MessageContext[OrderHeaders],
    ) -> MaybeAwaitable[None]:
        """Follow what happens to orders, as a group of one's own, from the beginning or
        from now.
        """
        ...


def register(
    transport: Transport,
    handlers: OrdersStreamHandlers,
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
    bind(
        transport,
        events.FOLLOW_ORDERS,
        group,
        handlers.follow_orders,
        inbox=inbox,
        **options,
    )
