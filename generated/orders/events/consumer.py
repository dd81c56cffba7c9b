"""What receives the events of Orders, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import OrderCancelled, OrderCreated, OrderHeaders, OrderPaid


class OrdersHandlers(Protocol):
    """Handles the events of Orders."""

    def notify_customer(
        self,
        event: OrderCreated | OrderPaid | OrderCancelled,
        context: MessageContext[OrderHeaders],
    ) -> MaybeAwaitable[None]:
        """Write to the customer about a change of an order."""
        ...

    def reserve_stock(
        self, event: OrderCreated, context: MessageContext[OrderHeaders]
    ) -> MaybeAwaitable[None]:
        """Set the goods of a new order aside."""
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

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest.
    """
    bind(
        transport,
        events.NOTIFY_CUSTOMER,
        group,
        handlers.notify_customer,
        inbox=inbox,
        **options,
    )
    bind(
        transport,
        events.RESERVE_STOCK,
        group,
        handlers.reserve_stock,
        inbox=inbox,
        **options,
    )
